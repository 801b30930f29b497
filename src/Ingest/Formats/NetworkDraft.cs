using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>A network while its file is read: nodes get numbers as they are named, ties wait until every node is known.</summary>
internal sealed class NetworkDraft
{
    /// <summary>The most ties of a network: an undirected tie stands at both ends of one array.</summary>
    public static readonly int MostTies = Array.MaxLength / 2;

    /// <summary>The column in which a format that knows two modes says the side of a node: 1 for actors (rows), 2 for events (columns).</summary>
    public const string Mode = "wijknetwerk:mode";

    private static readonly HashSet<string> LabelHeadings = new(StringComparer.Ordinal) { "label", "name", "naam" };

    private readonly IdIndex _ids = new();
    private readonly List<string?> _labels = [];

    // For every node the line that first names it in a tie; 0 once the node itself was declared.
    private readonly List<int> _namedAt = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private readonly List<double> _strengths = [];
    private readonly List<bool> _areDirected = [];
    private readonly Dictionary<string, List<string?>> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _headings = [];
    private bool _hasStrengths;
    private long _zeroTies;

    /// <summary>Begins an empty network.</summary>
    public NetworkDraft(NetworkFindings findings) => Findings = findings;

    /// <summary>Number of nodes so far.</summary>
    public int NodeCount => _ids.Count;

    /// <summary>The findings of the file that is read now.</summary>
    public NetworkFindings Findings { get; set; }

    /// <summary>What an import keeps; null for a plain network. With it, readers tell it of the ties, and read everything instead of the first.</summary>
    public NetworkFileRows? Rows { get; init; }

    /// <summary>The id of a node.</summary>
    public string Id(int node) => _ids.Text(node);

    /// <summary>The label of a node; null when it has none.</summary>
    public string? LabelOf(int node) => _labels[node];

    /// <summary>Adds a node that the file declares.</summary>
    /// <returns>Its number; -1 when it has no id or was declared before, which is a finding.</returns>
    public int Declare(string? id, int line)
    {
        if (string.IsNullOrEmpty(id))
        {
            Findings.Add(FindingCodes.IdEmpty, line);
            return -1;
        }

        var node = Number(id, line);
        if (_namedAt[node] == 0)
        {
            Findings.Add(FindingCodes.NodeTwice, line, id);
            return -1;
        }

        _namedAt[node] = 0;
        Rows?.Declare(node, line);
        return node;
    }

    /// <summary>Whether the file declared a node before.</summary>
    public bool IsDeclared(string? id)
    {
        if (string.IsNullOrEmpty(id) || !_ids.Contains(id))
        {
            return false;
        }

        return _namedAt[Number(id, 0)] == 0;
    }

    /// <summary>The number of a node that a tie names.</summary>
    public int Mention(string id, int line) => Number(id, line);

    /// <summary>The number of a node that a tie names, by its id as UTF-8.</summary>
    public int Mention(ReadOnlySpan<byte> id, int line)
    {
        var node = _ids.Of(id, out var isNew);
        if (isNew)
        {
            _labels.Add(null);
            _namedAt.Add(line);
        }

        return node;
    }

    /// <summary>Gives a node a label; an empty one is none.</summary>
    public void Label(int node, string label)
    {
        if (label.Length > 0)
        {
            _labels[node] = label;
        }
    }

    /// <summary>Whether a node has a label.</summary>
    public bool HasLabel(int node) => _labels[node] is not null;

    /// <summary>Keeps what the file says of a node under a heading; a label is used as label too.</summary>
    public void Set(int node, string heading, string value)
    {
        if (Rows is not null)
        {
            Rows.Set(node, heading, value);
            return;
        }

        ref var values = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, heading, out var exists);
        if (!exists)
        {
            values = [];
            _headings.Add(heading);
        }

        while (values!.Count <= node)
        {
            values.Add(null);
        }

        values[node] = value;
        if (LabelHeadings.Contains(Key.Of(heading)) && value.Length > 0)
        {
            _labels[node] ??= value;
        }
    }

    /// <summary>Adds a tie; one of strength 0 is counted and left out.</summary>
    public void Tie(int source, int target, double? strength, bool isDirected, int line)
    {
        if (strength is { } value)
        {
            if (value == 0)
            {
                _zeroTies++;
                return;
            }

            if (value < 0)
            {
                Findings.Add(FindingCodes.StrengthNegative, line, value.ToString(CultureInfo.InvariantCulture));
                return;
            }

            _hasStrengths |= value != 1;
        }

        if (_sources.Count == MostTies)
        {
            Findings.Add(FindingCodes.NetworkTooLarge, line, $"{MostTies}", $"{MostTies}");
            return;
        }

        _sources.Add(source);
        _targets.Add(target);
        _strengths.Add(strength ?? 1);
        _areDirected.Add(isDirected);
    }

    /// <summary>Ties without direction of their own: undirected when each is answered by one as strong, else directed.</summary>
    /// <param name="isDirected">True when the user says that they run one way.</param>
    public void InferDirection(bool isDirected)
    {
        var answered = !isDirected && IsSymmetric();
        if (answered)
        {
            KeepOneDirection();
        }

        CollectionsMarshal.AsSpan(_areDirected).Fill(!answered);
        if (!isDirected && _sources.Count > 0)
        {
            Findings.Add(answered ? FindingCodes.ReadAsUndirected : FindingCodes.ReadAsDirected, null);
        }
    }

    /// <summary>The network, unless something in the file is wrong.</summary>
    /// <param name="files">The files it was read from.</param>
    /// <param name="isDirected">True when the user says that ties run one way.</param>
    /// <param name="mayMention">True when ties may name nodes that are declared nowhere.</param>
    public NetworkReading Finish(ImmutableArray<NetworkSource> files, bool isDirected, bool mayMention)
    {
        if (!mayMention)
        {
            ComplainOfUndeclared();
        }

        if (_zeroTies > 0)
        {
            Findings.Add(FindingCodes.StrengthZero, null, _zeroTies.ToString(CultureInfo.InvariantCulture));
        }

        var hasDirected = _areDirected.Contains(true);
        if (hasDirected && _areDirected.Contains(false))
        {
            Findings.Add(FindingCodes.DirectionsMixed, null);
        }

        if (hasDirected || isDirected)
        {
            AddAnswers();
        }

        return new NetworkReading(Findings.HasErrors ? null : Table(files, hasDirected || isDirected), Findings.ToImmutable());
    }

    private NetworkTable Table(ImmutableArray<NetworkSource> files, bool isDirected)
    {
        var ids = new string[_ids.Count];
        var labels = new string[_ids.Count];
        for (var node = 0; node < ids.Length; node++)
        {
            ids[node] = _ids.Text(node);
            labels[node] = _labels[node] ?? ids[node];
        }

        return new NetworkTable
        {
            Files = files,
            Ids = ImmutableCollectionsMarshal.AsImmutableArray(ids),
            Labels = ImmutableCollectionsMarshal.AsImmutableArray(labels),
            Sources = [.. _sources],
            Targets = [.. _targets],
            Strengths = _hasStrengths ? [.. _strengths] : [],
            IsDirected = isDirected,
            Columns = [.. _headings.Select(h => new NodeColumn(h, [.. _columns[h], .. Enumerable.Repeat<string?>(null, ids.Length - _columns[h].Count)]))],
        };
    }

    private int Number(string id, int line) => Mention(Encoding.UTF8.GetBytes(id), line);

    /// <summary>Finds nodes that a tie names and nothing declares.</summary>
    public void ComplainOfUndeclared()
    {
        var near = new NearestId(Enumerable.Range(0, _ids.Count).Where(node => _namedAt[node] == 0).Select(_ids.Text));
        for (var node = 0; node < _ids.Count && !Findings.IsFull; node++)
        {
            if (_namedAt[node] > 0)
            {
                Findings.Add(FindingCodes.IdUnknown, _namedAt[node], _ids.Text(node), near.To(_ids.Text(node)));
            }
        }
    }

    /// <summary>In a directed network an undirected tie runs both ways.</summary>
    private void AddAnswers()
    {
        for (int tie = 0, count = _sources.Count; tie < count; tie++)
        {
            if (!_areDirected[tie] && _sources[tie] != _targets[tie] && _sources.Count < MostTies)
            {
                _sources.Add(_targets[tie]);
                _targets.Add(_sources[tie]);
                _strengths.Add(_strengths[tie]);
                _areDirected.Add(true);
            }
        }
    }

    private bool IsSymmetric()
    {
        // One sum a direction and pair: that a tie is answered does not depend on the order of the file.
        var sums = new Dictionary<(int, int), double>(_sources.Count);
        for (var tie = 0; tie < _sources.Count; tie++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, (_sources[tie], _targets[tie]), out _) += _strengths[tie];
        }

        return sums.All(s => sums.TryGetValue((s.Key.Item2, s.Key.Item1), out var answer) && answer.Equals(s.Value));
    }

    private void KeepOneDirection()
    {
        var kept = 0;
        for (var tie = 0; tie < _sources.Count; tie++)
        {
            if (_sources[tie] <= _targets[tie])
            {
                (_sources[kept], _targets[kept], _strengths[kept]) = (_sources[tie], _targets[tie], _strengths[tie]);
                kept++;
            }
        }

        foreach (var list in (ReadOnlySpan<List<int>>)[_sources, _targets])
        {
            list.RemoveRange(kept, list.Count - kept);
        }

        _strengths.RemoveRange(kept, _strengths.Count - kept);
        _areDirected.RemoveRange(kept, _areDirected.Count - kept);
    }
}
