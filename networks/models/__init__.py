from networks.models.membership import Membership, Seat
from networks.models.network import Network
from networks.models.organisation import Organisation, Subregion

__all__ = ["Membership", "Network", "Organisation", "Seat", "Subregion"]
