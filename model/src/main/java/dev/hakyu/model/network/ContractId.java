package dev.hakyu.model.network;

/// Names a contract of the network, as the user's files do.
public record ContractId(String value) {
    public ContractId {
        NodeId.requireUsable(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
