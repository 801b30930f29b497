using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How many contacts two nodes share, counted in four ways: signs that a tie between them would be no surprise.</summary>
/// <remarks>
/// Definition: with G(u) the contacts of u and k_z the number of contacts of z: common = |G(u) and G(v)|; Jaccard = common / |G(u) or G(v)|;
/// Adamic-Adar = sum over common z of 1/ln k_z; resource allocation = sum over common z of 1/k_z. A common contact has two contacts at least,
/// so ln k_z is above 0.
/// Range: common 0..n-2; Jaccard [0, 1]; the others 0 or more. Unit: none. Higher means: more alike.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: Jaccard of two isolates has 0/0 (null). The two nodes themselves count among each other's contacts if tied, as in networkx.
/// Time O(k_u + k_v), memory O(1); of a directed network the undirected one is made first: make it once for many pairs.
/// Random: no.
/// Reference: Adamic, L. A. and Adar, E. (2003). Social Networks 25, 211; Zhou, T., Lu, L. and Zhang, Y.-C. (2009). European Physical Journal B 71, 623.
/// Checked against: networkx 2.8.8 (common_neighbors, jaccard_coefficient, adamic_adar_index, resource_allocation_index).
/// </remarks>
public static class CommonNeighbours
{
    /// <summary>What two nodes share.</summary>
    /// <param name="network">The network.</param>
    /// <param name="first">One node.</param>
    /// <param name="second">The other node.</param>
    /// <exception cref="ArgumentException">A node is not in the network, or both are the same.</exception>
    public static SharedContacts Of(Network network, int first, int second)
    {
        NetworkErrors.RequireNode(network, first, nameof(first));
        NetworkErrors.RequireNode(network, second, nameof(second));
        if (first == second)
            throw new ArgumentException($"Both nodes are {first}; name two different nodes.", nameof(second));
        network = network.Undirected(TieMerge.Any);
        ReadOnlySpan<int> a = network.Neighbours(first), b = network.Neighbours(second);
        int i = 0, j = 0, common = 0;
        double adamicAdar = 0, allocation = 0;
        while (i < a.Length && j < b.Length)
        {
            var difference = a[i].CompareTo(b[j]);
            if (difference == 0)
            {
                double contacts = network.Degree(a[i]);
                common++;
                adamicAdar += 1 / Math.Log(contacts);
                allocation += 1 / contacts;
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        var either = a.Length + b.Length - common;
        return new SharedContacts(common, either == 0 ? null : (double)common / either, adamicAdar, allocation);
    }
}

/// <summary>What two nodes share.</summary>
/// <param name="Common">How many contacts they have in common.</param>
/// <param name="Jaccard">Common contacts as a share of all contacts of either; null if neither has any.</param>
/// <param name="AdamicAdar">Common contacts, each weighing 1 / ln of its own number of contacts.</param>
/// <param name="ResourceAllocation">Common contacts, each weighing 1 / its own number of contacts.</param>
public readonly record struct SharedContacts(int Common, double? Jaccard, double AdamicAdar, double ResourceAllocation);
