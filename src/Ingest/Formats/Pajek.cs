using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the networks of Pajek (.net, and the first of a .paj).</summary>
/// <remarks>
/// Sections *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist and *Matrix, and the *Partition and *Vector of a project. Labels serve as ids if no two are
/// the same, else the numbers do. Of several relations a plain network is the first, without times; an import reads all, the name of each as its type.
/// </remarks>
internal sealed class Pajek
{
    private readonly NetworkDraft _draft;
    private readonly NetworkFindings _findings;
    private readonly NetworkReadingOptions _options;
    private readonly PajekNodes _nodes;
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<int> _relations = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly NetworkFileRows? _rows;
    private Section _section;
    private int _relation = 1;
    private int? _firstRelation;
    private int _matrixRow;
    private int _matrixFrom;
    private PajekValues? _values;
    private readonly List<PajekValues> _allValues = [];
    private bool _hasTimes;
    private bool _isMatrix;

    private Pajek(NetworkDraft draft, NetworkReadingOptions options) =>
        (_draft, _findings, _rows, _options, _nodes) = (draft, draft.Findings, draft.Rows, options, new PajekNodes(draft.Findings));

    private enum Section
    {
        None,
        Vertices,
        Arcs,
        Edges,
        ArcsList,
        EdgesList,
        Matrix,
        Values,
        LeftOut,
    }

    /// <summary>Reads a text into a draft.</summary>
    public static void Read(ReadOnlySpan<byte> text, NetworkDraft draft, NetworkReadingOptions options) => new Pajek(draft, options).Read(text);

    private void Read(ReadOnlySpan<byte> text)
    {
        var lines = new TextLines(text);
        var networks = 0;
        while (!_findings.IsFull && lines.Next())
        {
            var line = lines.Current.TrimStart(TextTokens.Blanks).TrimEnd(TextTokens.Blanks);
            if (line.IsEmpty || line[0] == '%')
            {
                if (_section == Section.Values && !line.IsEmpty)
                {
                    _values?.Name(line[1..]);
                }

                continue;
            }

            if (line[0] == '*')
            {
                var tokens = new TextTokens(line, TextTokens.Blanks);
                tokens.Next();
                var word = Encoding.UTF8.GetString(tokens.Current).ToLowerInvariant();
                if (word == "*vertices" && _section != Section.Values && ++networks > 1)
                {
                    break;
                }

                Begin(word, tokens, lines.Number, text.Length);
            }
            else
            {
                Line(line, lines.Number);
            }
        }

        if (_section == Section.Matrix)
        {
            EndMatrix();
        }

        Close(networks);
    }

    private void Close(int networks)
    {
        if (_nodes.Count < 0 && !_findings.HasErrors)
        {
            _findings.Add(FindingCodes.NetworkLineWrong, null, "", "*Vertices 5");
        }

        if (_isMatrix && _matrixRow != _nodes.Count)
        {
            _findings.Add(FindingCodes.ValuesMissing, null, $"{_matrixRow}", $"{_nodes.Count}");
        }

        _nodes.Name(_draft);
        foreach (var values in _allValues)
        {
            values.Set(_draft, _findings);
        }

        if (networks > 1 || (_relations.Count > 1 && _rows is null))
        {
            _findings.Add(FindingCodes.SeveralNetworks, null, $"{Math.Max(networks, _relations.Count)}");
        }

        if (_hasTimes && _rows is null)
        {
            _findings.Add(FindingCodes.NetworkDynamics, null);
        }

        if (_isMatrix && _rows is null)
        {
            _draft.InferDirection(_options.IsDirected);
        }
    }

    private void Begin(string word, TextTokens tokens, int line, int size)
    {
        if (_section == Section.Matrix)
        {
            EndMatrix();
        }

        if (word == "*vertices" && _section == Section.Values)
        {
            // The number of values of a partition or vector; they follow.
            return;
        }

        _section = word switch
        {
            "*partition" or "*vector" => Section.Values,
            "*vertices" => Section.Vertices,
            "*arcs" => Section.Arcs,
            "*edges" => Section.Edges,
            "*arcslist" => Section.ArcsList,
            "*edgeslist" => Section.EdgesList,
            "*matrix" => Section.Matrix,
            "*network" => Section.None,
            _ => Section.LeftOut,
        };
        switch (_section)
        {
            case Section.Vertices:
                _section = _nodes.Begin(tokens, line, size) ? Section.Vertices : Section.LeftOut;
                return;
            case Section.Values:
                _allValues.Add(_values = new PajekValues(Encoding.UTF8.GetString(tokens.Rest.Trim(TextTokens.Blanks)) is { Length: > 0 } name ? name : word[1..], line));
                return;
            case Section.LeftOut:
                if (_leftOut.Add(word))
                {
                    _findings.Add(FindingCodes.SectionLeftOut, line, word);
                }

                return;
            case Section.None:
                return;
            default:
                break;
        }

        if (_nodes.Count < 0)
        {
            if (_findings.HasErrors)
            {
                // The nodes could not be read; that the ties cannot be either goes without saying.
                _section = Section.LeftOut;
                return;
            }

            _findings.Add(FindingCodes.NetworkLineWrong, line, word, "*Vertices 5");
            _section = Section.LeftOut;
            return;
        }

        // "*Arcs :2" begins the second relation.
        _relation = tokens.Next() && tokens.Current[0] == ':' && Utf8Parser.TryParse(tokens.Current[1..], out int relation, out _) ? relation : 1;
        if (tokens.Current is [(byte)':', ..] && tokens.Next())
        {
            _names.TryAdd(_relation, tokens.Text());
        }

        _matrixFrom = _rows?.Ties.Count ?? 0;
        _isMatrix |= _section == Section.Matrix && IsFirstRelation(_relation);
        _matrixRow = 0;
    }

    private void Line(ReadOnlySpan<byte> line, int number)
    {
        var tokens = new TextTokens(line, TextTokens.Blanks);
        switch (_section)
        {
            case Section.Vertices:
                _hasTimes |= _nodes.Add(tokens, number);
                break;
            case Section.Arcs or Section.Edges:
                Tie(tokens, line, number);
                break;
            case Section.ArcsList or Section.EdgesList:
                List(tokens, line, number);
                break;
            case Section.Matrix when IsFirstRelation(_relation):
                Matrix(tokens, number);
                break;
            case Section.Values:
                _values!.Add(Encoding.UTF8.GetString(line));
                break;
            default:
                break;
        }
    }

    private void Tie(TextTokens tokens, ReadOnlySpan<byte> line, int number)
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

        _hasTimes |= PajekNodes.HasTimes(tokens.Rest) || tokens.Current is [(byte)'[', ..];
        _draft.Tie(source, target, strength, _section == Section.Arcs, number);
    }

    private void List(TextTokens tokens, ReadOnlySpan<byte> line, int number)
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
            // A negative number takes a tie back in some programs; TryNode has refused it.
            if (_rows is null)
            {
                _draft.Tie(source, target, null, _section == Section.ArcsList, number);
            }
            else
            {
                _rows.Tie(source, target, _section == Section.ArcsList, number, Said(_relation, null));
            }
        }
    }

    private void Matrix(TextTokens tokens, int line)
    {
        var row = _matrixRow++;
        var column = 0;
        for (; tokens.Next(); column++)
        {
            if (row < _nodes.Count && column < _nodes.Count && !tokens.Current.SequenceEqual("0"u8)
                && Strengths.TryRead(tokens.Text(), line, _findings, out var strength) && strength != 0)
            {
                if (_rows is null)
                {
                    _draft.Tie(row, column, strength, isDirected: true, line);
                }
                else
                {
                    _rows.Tie(row, column, isDirected: true, line, Said(_relation, tokens.Text()));
                }
            }
        }

        if (column != _nodes.Count)
        {
            _findings.Add(FindingCodes.ValuesMissing, line, $"{column}", $"{_nodes.Count}");
        }
    }

    private void EndMatrix() => _rows?.InferDirection(_matrixFrom, _findings);

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

            rows.Tie(source, target, _section == Section.Arcs, number, own);
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
