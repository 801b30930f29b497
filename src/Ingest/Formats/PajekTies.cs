using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The ties of a Pajek network: lines, lists and matrices, in one relation or several.</summary>
internal sealed class PajekTies(NetworkDraft draft, PajekNodes nodes)
{
    private readonly NetworkDraft _draft = draft;
    private readonly NetworkFindings _findings = draft.Findings;
    private readonly NetworkFileRows? _rows = draft.Rows;
    private readonly PajekNodes _nodes = nodes;
    private readonly HashSet<int> _relations = [];
    private readonly Dictionary<int, string> _names = [];
    private int _relation = 1;
    private int? _firstRelation;
    private int _matrixFrom;
    private bool _isDirected;

    /// <summary>How many relations there are.</summary>
    public int Relations => _relations.Count;

    /// <summary>Whether a tie says when it was there.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>Whether the first relation is a matrix.</summary>
    public bool IsMatrix { get; private set; }

    /// <summary>The rows read since the last heading.</summary>
    public int MatrixRows { get; private set; }

    /// <summary>A heading; <c>*Arcs :2 "name"</c> begins the second relation.</summary>
    public void Begin(TextTokens tokens, bool isDirected, bool isMatrix)
    {
        _isDirected = isDirected;
        _relation = tokens.Next() && tokens.Current[0] == ':' && Utf8Parser.TryParse(tokens.Current[1..], out int relation, out _) ? relation : 1;
        if (tokens.Current is [(byte)':', ..] && tokens.Next())
        {
            _names.TryAdd(_relation, tokens.Text());
        }

        _matrixFrom = _rows?.Ties.Count ?? 0;
        IsMatrix |= isMatrix && IsFirstRelation(_relation);
        MatrixRows = 0;
    }

    /// <summary>A line of *Arcs or *Edges.</summary>
    public void Tie(TextTokens tokens, ReadOnlySpan<byte> line, int number)
    {
        tokens.Next();
        var relation = _relation;
        if (tokens.Current is [.., (byte)':'] && Utf8Parser.TryParse(tokens.Current, out int given, out var used) && used == tokens.Current.Length - 1)
        {
            relation = given;
            tokens.Next();
        }

        if (!IsFirstRelation(relation) || !_nodes.TryFind(tokens.Current, number, out var source) || !TryEnd(ref tokens, line, number, out var target))
        {
            return;
        }

        if (_rows is not null)
        {
            SaidTie(_rows, source, target, relation, ref tokens, number);
            return;
        }

        var strength = default(double?);
        if (tokens.Next() && tokens.Current[0] != '[' && !Strengths.TryRead(tokens.Text(), number, _findings, out strength))
        {
            return;
        }

        HasTimes |= PajekNodes.HasTimes(tokens.Rest) || tokens.Current is [(byte)'[', ..];
        _draft.Tie(source, target, strength, _isDirected, number);
    }

    /// <summary>A line of *Arcslist or *Edgeslist: a node and those it is tied to.</summary>
    public void List(TextTokens tokens, ReadOnlySpan<byte> line, int number)
    {
        tokens.Next();
        if (!IsFirstRelation(_relation) || !_nodes.TryFind(tokens.Current, number, out var source))
        {
            return;
        }

        var isFirst = true;
        while (isFirst || !tokens.Rest.Trim(TextTokens.Blanks).IsEmpty)
        {
            if (!TryEnd(ref tokens, line, number, out var target))
            {
                return;
            }

            isFirst = false;
            // A negative number takes a tie back in some programs; PajekNodes has refused it.
            if (_rows is null)
            {
                _draft.Tie(source, target, null, _isDirected, number);
            }
            else
            {
                _rows.Tie(source, target, _isDirected, number, Said(_relation, null));
            }
        }
    }

    /// <summary>A row of *Matrix.</summary>
    public void MatrixRow(TextTokens tokens, int line)
    {
        if (!IsFirstRelation(_relation))
        {
            return;
        }

        var row = MatrixRows++;
        var column = 0;
        for (; tokens.Next(); column++)
        {
            if (row < _nodes.Rows && column < _nodes.Columns && !tokens.Current.SequenceEqual("0"u8)
                && Strengths.TryRead(tokens.Text(), line, _findings, out var strength) && strength != 0)
            {
                if (_rows is null)
                {
                    _draft.Tie(row, _nodes.Column(column), strength, isDirected: true, line);
                }
                else
                {
                    _rows.Tie(row, _nodes.Column(column), isDirected: true, line, Said(_relation, tokens.Text()));
                }
            }
        }

        if (column != _nodes.Columns)
        {
            _findings.Add(FindingCodes.ValuesMissing, line, $"{column}", $"{_nodes.Columns}");
        }
    }

    /// <summary>A matrix that is the same both ways has no direction; in two modes ties run from rows to columns.</summary>
    public void EndMatrix()
    {
        if (_nodes.Rows == _nodes.Count)
        {
            _rows?.InferDirection(_matrixFrom, _findings);
        }
    }

    private Dictionary<string, string> Said(int relation, string? strength)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_names.TryGetValue(relation, out var name))
        {
            said["type"] = name;
        }
        else if (relation != 1)
        {
            said["pajek:relation"] = $"{relation}";
        }

        // Pajek writes 1 where nothing is meant.
        if (strength is not (null or "1"))
        {
            said["strength"] = strength;
        }

        return said;
    }

    /// <summary>A tie with everything behind its ends: strength, label, and the times at which it was there, each a row of its own.</summary>
    private void SaidTie(NetworkFileRows rows, int source, int target, int relation, ref TextTokens tokens, int number)
    {
        var (strength, label, times, isFirst) = (default(string), default(string), default(string), true);
        while (tokens.Next())
        {
            if (!tokens.IsQuoted && tokens.Current is [(byte)'[', ..])
            {
                times = tokens.Text();
            }
            else if (isFirst)
            {
                strength = tokens.Text();
            }
            else if (!tokens.IsQuoted && tokens.Current is [(byte)'l'] && tokens.Next())
            {
                label = tokens.Text();
            }

            isFirst = false;
        }

        if (!Strengths.TryRead(strength, number, _findings, out _))
        {
            return;
        }

        var said = Said(relation, strength);
        if (label is not null)
        {
            said["label"] = label;
        }

        foreach (var (start, end) in PajekTimes.Read(times))
        {
            var own = new Dictionary<string, string>(said, StringComparer.Ordinal);
            rows.Period(own, start, end == "*" ? null : end);
            if (end == "*" && own.ContainsKey("from"))
            {
                own["to"] = "open";
            }

            rows.Tie(source, target, _isDirected, number, own);
        }
    }

    private bool TryEnd(ref TextTokens tokens, ReadOnlySpan<byte> line, int number, out int node)
    {
        node = -1;
        if (tokens.Next())
        {
            return _nodes.TryFind(tokens.Current, number, out node);
        }

        _findings.Add(FindingCodes.NetworkLineWrong, number, Encoding.UTF8.GetString(line), "1 2");
        return false;
    }

    private bool IsFirstRelation(int relation)
    {
        _relations.Add(relation);
        return relation == (_firstRelation ??= relation) || _rows is not null;
    }
}
