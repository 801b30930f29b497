using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Communities;

/// <summary>How far ties keep to their own group: 1 if all do, 0 as by chance with these degrees.</summary>
/// <remarks>
/// Definition: r = (Σ e_gg - Σ a_g b_g) / (1 - Σ a_g b_g); e_gg the share of ties inside group g, a_g and b_g the shares of ties that leave it and that arrive (undirected:
/// the same, each tie at both ends). It is the modularity of the groups divided by the most it could be with these shares, one where all ties are inside.
/// Range: [-1, 1]. Unit: none. Higher means: more ties to one's own sort. The least is above -1 unless two groups of equal share only tie to each other.
/// Strengths: ignored; each tie counts once.
/// Direction: used.
/// Undefined: without a tie between nodes with a group, and where all ties are of one group, so that nothing else could be (null).
/// Nodes without a group (negative label) are left out with their ties.
/// Time O(n + m), memory O(groups); n nodes, m ties.
/// Random: no.
/// Reference: Newman, M. E. J. (2003). Physical Review E 67, 026126.
/// Checked against: networkx 2.8.8 (attribute_assortativity_coefficient), igraph 0.10.2 (assortativity_nominal) on the karate club, Camp 92 and random networks, directed too.
/// </remarks>
public static class Assortativity
{
    /// <summary>The coefficient of a division of the nodes into groups, or null.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in node order; a negative number for a node without a group.</param>
    /// <exception cref="ArgumentException">There is not one group per node.</exception>
    public static double? Of(Network network, ReadOnlySpan<int> groups)
    {
        NetworkErrors.RequireOnePerNode(network, groups.Length, nameof(groups));
        var (groupOf, count) = GroupNumbers.Of(groups);
        long[] leaving = new long[count], arriving = new long[count];
        long inside = 0, all = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            if (groups[node] < 0)
                continue;
            foreach (var neighbour in network.Neighbours(node))
            {
                if (groups[neighbour] < 0)
                    continue;
                all++;
                inside += groupOf[neighbour] == groupOf[node] ? 1 : 0;
                leaving[groupOf[node]]++;
                arriving[groupOf[neighbour]]++;
            }
        }

        // In whole numbers, so that "all ties of one group" is seen exactly: Σ leaving · arriving = all².
        Int128 byChance = 0;
        for (var group = 0; group < count; group++)
            byChance += (Int128)leaving[group] * arriving[group];
        var (found, most) = ((Int128)all * inside - byChance, (Int128)all * all - byChance);
        return most == 0 ? null : (double)found / (double)most;
    }
}
