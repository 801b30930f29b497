using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Which ties of the alters count in Burt's measures.</summary>
public enum HolesModel
{
    /// <summary>All of them: Burt's formula on the whole network, as igraph and networkx compute it.</summary>
    WholeNetwork,

    /// <summary>Only those to ego and to ego's other alters, as UCINET computes it by default.</summary>
    EgoNetwork,
}

/// <summary>How constraint, effective size, efficiency and hierarchy are computed.</summary>
public sealed record StructuralHolesOptions
{
    /// <summary>Which ties of the alters count. Default: the whole network.</summary>
    public HolesModel Model { get; init; } = HolesModel.WholeNetwork;

    /// <summary>How much of the machine may be used.</summary>
    public ThreadOptions Threads { get; init; } = new();
}
