using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Burt's four measures of every node at once; each also has a class of its own, with its definition.</summary>
public static class StructuralHoles
{
    /// <summary>Constraint, effective size, efficiency and hierarchy of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Whole-network or ego-network model, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static StructuralHolesScores Of(Network network, StructuralHolesOptions? options = null, CancellationToken cancellation = default) =>
        Of(network, options, withHierarchy: true, cancellation);

    /// <summary>The same, without hierarchy (0 for all) if it is not asked for: it takes a logarithm for both ends of each tie.</summary>
    internal static StructuralHolesScores Of(Network network, StructuralHolesOptions? options, bool withHierarchy, CancellationToken cancellation)
    {
        options ??= new StructuralHolesOptions();
        var count = network.NodeCount;
        network = network.Undirected(TieMerge.Sum);
        double[] constraint = new double[count], size = new double[count], logs = new double[count];
        switch (options.Model)
        {
            case HolesModel.WholeNetwork:
                TieHoles.Fill(network, constraint, size, withHierarchy ? logs : null, options.Threads.MaxThreads, cancellation);
                break;
            case HolesModel.EgoNetwork:
                EgoHoles.Fill(network, constraint, size, logs);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options), options.Model, "Model is WholeNetwork or EgoNetwork.");
        }

        double[] efficiency = new double[count], hierarchy = new double[count];
        var isIsolate = new bool[count];
        for (var node = 0; node < count; node++)
        {
            double alters = network.Degree(node);
            isIsolate[node] = alters == 0;
            if (alters == 0)
                continue;
            efficiency[node] = size[node] / alters;
            hierarchy[node] = withHierarchy ? HierarchyOf(constraint[node], logs[node], alters) : 0;
        }
        return new StructuralHolesScores(
            new NodeScores(constraint, isIsolate), new NodeScores(size, isIsolate), new NodeScores(efficiency, isIsolate), new NodeScores(hierarchy, isIsolate));
    }

    /// <summary>sum of r ln r / (n ln n) with r = c n / C, written with the sum of c ln c; rounding must not make it negative.</summary>
    private static double HierarchyOf(double constraint, double logs, double alters)
    {
        if (alters == 1)
            return 1;
        var sum = alters / constraint * logs + alters * Math.Log(alters / constraint);
        return Math.Max(0, sum / (alters * Math.Log(alters)));
    }
}

/// <summary>Burt's measures, one value per node each; null for isolates.</summary>
/// <param name="Constraint">See <see cref="SocialCapital.Constraint"/>.</param>
/// <param name="EffectiveSize">See <see cref="SocialCapital.EffectiveSize"/>.</param>
/// <param name="Efficiency">See <see cref="SocialCapital.Efficiency"/>.</param>
/// <param name="Hierarchy">See <see cref="SocialCapital.Hierarchy"/>.</param>
public sealed record StructuralHolesScores(NodeScores Constraint, NodeScores EffectiveSize, NodeScores Efficiency, NodeScores Hierarchy);
