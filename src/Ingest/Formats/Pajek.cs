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
    private readonly PajekTies _ties;
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly NetworkFileRows? _rows;
    private Section _section;
    private PajekValues? _values;
    private readonly List<PajekValues> _allValues = [];
    private bool _hasTimes;

    private Pajek(NetworkDraft draft, NetworkReadingOptions options)
    {
        (_draft, _findings, _rows, _options, _nodes) = (draft, draft.Findings, draft.Rows, options, new PajekNodes(draft.Findings));
        _ties = new PajekTies(draft, _nodes);
    }

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
            _ties.EndMatrix();
        }

        Close(networks);
    }

    private void Close(int networks)
    {
        if (_nodes.Count < 0 && !_findings.HasErrors)
        {
            _findings.Add(FindingCodes.NetworkLineWrong, null, "", "*Vertices 5");
        }

        if (_ties.IsMatrix && _ties.MatrixRows != _nodes.Rows)
        {
            _findings.Add(FindingCodes.ValuesMissing, null, $"{_ties.MatrixRows}", $"{_nodes.Rows}");
        }

        _nodes.Name(_draft, _options.IsTwoMode);
        foreach (var values in _allValues)
        {
            values.Set(_draft, _findings);
        }

        if (networks > 1 || (_ties.Relations > 1 && _rows is null))
        {
            _findings.Add(FindingCodes.SeveralNetworks, null, $"{Math.Max(networks, _ties.Relations)}");
        }

        if ((_hasTimes || _ties.HasTimes) && _rows is null)
        {
            _findings.Add(FindingCodes.NetworkDynamics, null);
        }

        if (_ties.IsMatrix && _rows is null && !_options.IsTwoMode)
        {
            _draft.InferDirection(_options.IsDirected);
        }
    }

    private void Begin(string word, TextTokens tokens, int line, int size)
    {
        if (_section == Section.Matrix)
        {
            _ties.EndMatrix();
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

        _ties.Begin(tokens, isDirected: _section is Section.Arcs or Section.ArcsList, isMatrix: _section == Section.Matrix);
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
                _ties.Tie(tokens, line, number);
                break;
            case Section.ArcsList or Section.EdgesList:
                _ties.List(tokens, line, number);
                break;
            case Section.Matrix:
                _ties.MatrixRow(tokens, number);
                break;
            case Section.Values:
                _values!.Add(Encoding.UTF8.GetString(line));
                break;
            default:
                break;
        }
    }
}
