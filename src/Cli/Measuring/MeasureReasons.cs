namespace WijkNetwerk.Cli.Measuring;

/// <summary>Why a number of a plain network is not there. Stable codes; docs/measure.md explains each.</summary>
internal static class MeasureReasons
{
    /// <summary>Left out by --only.</summary>
    public const string NotAsked = "not asked";

    /// <summary>It has a meaning for directed networks only.</summary>
    public const string Undirected = "undirected";

    /// <summary>It has a meaning for undirected networks only.</summary>
    public const string Directed = "directed";

    /// <summary>Every way to deal out the groups gives the same, so there is nothing to compare with.</summary>
    public const string NoVariation = "no variation";

    /// <summary>No --group was given.</summary>
    public const string NoGroups = "no groups";

    /// <summary>The node has no group, so its ties are neither inside nor between groups.</summary>
    public const string NoGroup = "no group";

    /// <summary>None of the ties has a group at both ends.</summary>
    public const string NoTies = "no ties";

    /// <summary>Every tie has the same group at both ends, so that nothing else could be.</summary>
    public const string OneGroup = "one group";

    /// <summary>The end has one tie, which takes all of its strength.</summary>
    public const string OneTie = "one tie";

    /// <summary>The strengths come of a projection, and have a chance of their own.</summary>
    public const string Projection = "projection";

    /// <summary>No chances were found that keep how often everybody goes out and how large events are.</summary>
    public const string NoFit = "no fit";

    /// <summary>There is nobody.</summary>
    public const string NoNodes = "no nodes";

    /// <summary>There is no pair of nodes.</summary>
    public const string OneNode = "fewer than two nodes";

    /// <summary>Nobody is tied to two others, so there is nothing to close.</summary>
    public const string NoTwoPath = "no 2-path";

    /// <summary>The node is tied to fewer than two others.</summary>
    public const string DegreeBelowTwo = "degree below two";

    /// <summary>The node has no tie.</summary>
    public const string Isolate = "isolate";

    /// <summary>No tie leaves the node, so it reaches nobody.</summary>
    public const string ReachesNobody = "reaches nobody";

    /// <summary>The two are tied to each other, so no third can separate them.</summary>
    public const string Adjacent = "adjacent";

    /// <summary>There is no way from the one to the other.</summary>
    public const string NoPath = "no path";

    /// <summary>Both ends are the same node.</summary>
    public const string SameNode = "same node";

    /// <summary>Neither end has a neighbour.</summary>
    public const string NoNeighbours = "no neighbours";

    /// <summary>Too few nodes would be left.</summary>
    public const string TooFewLeft = "fewer than two nodes left";
}
