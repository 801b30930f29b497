using System.Collections;

namespace WijkNetwerk.Graph.Networks;

/// <summary>The names of the nodes of a network: each string id has one dense number, in ordinal order.</summary>
/// <remarks>Ordinal order depends on no culture, so the same ids give the same numbers on every machine.</remarks>
public sealed class NodeLabels : IReadOnlyList<string>
{
    private readonly string[] _labels;
    private readonly Dictionary<string, int> _indexes;

    private NodeLabels(string[] labels)
    {
        _labels = labels;
        _indexes = new Dictionary<string, int>(labels.Length, StringComparer.Ordinal);
        for (var node = 0; node < labels.Length; node++)
            _indexes.Add(labels[node], node);
    }

    /// <summary>Numbers the distinct ids in ordinal order.</summary>
    /// <exception cref="ArgumentException">An id is null.</exception>
    public static NodeLabels Of(IEnumerable<string> ids) => Of(ids, id => id);

    /// <summary>Numbers the distinct ids in ordinal order of another word for each.</summary>
    internal static NodeLabels Of(IEnumerable<string> ids, Func<string, string> place)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            distinct.Add(id ?? throw new ArgumentException($"Id number {distinct.Count + 1} is missing; every node needs one.", nameof(ids)));
        var labels = distinct.ToArray();
        Array.Sort(Array.ConvertAll(labels, id => place(id)), labels, StringComparer.Ordinal);
        return new NodeLabels(labels);
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _labels.Length;

    /// <summary>The id of a node.</summary>
    public string this[int node] => _labels[node];

    /// <summary>The number of an id.</summary>
    /// <exception cref="ArgumentException">There is no such id.</exception>
    public int IndexOf(string id) =>
        TryIndexOf(id, out var node) ? node : throw new ArgumentException($"There is no node \"{id}\" among the {Count} nodes.", nameof(id));

    /// <summary>The number of an id, if there is one.</summary>
    public bool TryIndexOf(string id, out int node) => _indexes.TryGetValue(id, out node);

    /// <summary>True if some node has this id.</summary>
    public bool Contains(string id) => _indexes.ContainsKey(id);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_labels).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
