using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What an import keeps of a graph file: every node and tie, with all that is said of it and the line on which it stands.</summary>
/// <remarks>A plain network needs none of this: there the readers tell a <see cref="NetworkDraft"/> only of ids, ends and strengths.</remarks>
/// <param name="format">The format, which marks what it says beside the data: <c>gexf:id</c>.</param>
internal sealed class NetworkFileRows(string format)
{
    private readonly List<SaidNode> _nodes = [];
    private readonly Dictionary<int, SaidNode> _byNumber = [];

    /// <summary>The format.</summary>
    public string Format => format;

    /// <summary>The nodes that are declared, in the order of the file.</summary>
    public IReadOnlyList<SaidNode> Nodes => _nodes;

    /// <summary>The ties, in the order of the file.</summary>
    public List<SaidTie> Ties { get; } = [];

    /// <summary>What is said of the network as a whole.</summary>
    public Dictionary<string, string> OfNetwork { get; } = new(StringComparer.Ordinal);

    /// <summary>True when the file says how things are drawn.</summary>
    public bool HasDrawing { get; set; }

    /// <summary>Number of times that are no dates.</summary>
    public int TimesKept { get; private set; }

    /// <summary>Attributes of which only the first of several values is kept.</summary>
    public SortedSet<string> Changing { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a node.</summary>
    public void Declare(int node, int line)
    {
        var said = new SaidNode(node, line);
        _nodes.Add(said);
        _byNumber.Add(node, said);
    }

    /// <summary>Keeps what is said of a node that was declared.</summary>
    public void Set(int node, string heading, string value) => Find(node)?.Said[heading] = value;

    /// <summary>What is said of a node; null when it was never declared.</summary>
    public SaidNode? Find(int node) => _byNumber.GetValueOrDefault(node);

    /// <summary>Adds a tie.</summary>
    public SaidTie Tie(int source, int target, bool isDirected, int line, Dictionary<string, string>? said = null, string? id = null)
    {
        var tie = new SaidTie(source, target, line, said ?? new Dictionary<string, string>(StringComparer.Ordinal), id);
        tie.Said.TryAdd("directed", isDirected ? "yes" : "no");
        foreach (var heading in tie.Said.Keys.Where(StrengthHeadings.Mean).ToArray())
        {
            tie.Said[heading] = Strengths.Plain(tie.Said[heading]);
        }

        Ties.Add(tie);
        return tie;
    }

    /// <summary>Keeps begin and end of a tie as its dates when they are; else under names of their own. What the file says itself of its dates goes before.</summary>
    public void Period(Dictionary<string, string> said, string? start, string? end)
    {
        Time(said, "from", "start", start);
        Time(said, "to", "end", end);
    }

    private void Time(Dictionary<string, string> said, string field, string name, string? time)
    {
        if (string.IsNullOrWhiteSpace(time) || said.ContainsKey(field))
        {
            return;
        }

        if (Date(time.Trim()) is { } date)
        {
            said[field] = date;
        }
        else
        {
            said[$"{format}:{name}"] = time;
            TimesKept++;
        }
    }

    /// <summary>The date that a time of a network program is: a date, the date of a moment, or a year as a number.</summary>
    private static string? Date(string time)
    {
        var tail = time.IndexOf('T', StringComparison.Ordinal);
        var date = tail == 10 ? time[..tail] : time;
        var point = date.IndexOf('.', StringComparison.Ordinal);
        date = point == 4 && date.AsSpan(5).Trim('0').IsEmpty ? date[..4] : date;
        return PartialDate.TryParse(date, out var known) ? known.Text : null;
    }

    /// <summary>Ties of a matrix, from an index on: those that are answered by one that says the same run both ways, and are kept once.</summary>
    public void InferDirection(int from, NetworkFindings findings)
    {
        var ties = Ties.Skip(from).ToArray();
        if (ties.Length == 0)
        {
            return;
        }

        var said = ties.GroupBy(t => (t.Source, t.Target)).ToDictionary(g => g.Key, g => g.Select(Strength).Order(StringComparer.Ordinal).ToArray());
        var isAnswered = said.All(s => said.TryGetValue((s.Key.Target, s.Key.Source), out var answer) && answer.SequenceEqual(s.Value, StringComparer.Ordinal));
        Ties.RemoveRange(from, Ties.Count - from);
        foreach (var tie in ties.Where(t => !isAnswered || t.Source <= t.Target))
        {
            tie.Said["directed"] = isAnswered ? "no" : "yes";
            Ties.Add(tie);
        }

        findings.Add(isAnswered ? FindingCodes.ReadAsUndirected : FindingCodes.ReadAsDirected, null);
    }

    private static string Strength(SaidTie tie) => tie.Said.GetValueOrDefault("strength", "");
}

/// <summary>A node as a graph file says it.</summary>
/// <param name="Node">Its number.</param>
/// <param name="Line">Line on which it stands.</param>
internal sealed record SaidNode(int Node, int Line)
{
    /// <summary>What is said of it, by heading.</summary>
    public Dictionary<string, string> Said { get; } = new(StringComparer.Ordinal);
}

/// <summary>A tie as a graph file says it.</summary>
/// <param name="Source">One end.</param>
/// <param name="Target">The other end.</param>
/// <param name="Line">Line on which it stands.</param>
/// <param name="Said">What is said of it, by heading.</param>
/// <param name="Id">The id that the format gives it; null when none.</param>
internal sealed record SaidTie(int Source, int Target, int Line, Dictionary<string, string> Said, string? Id);
