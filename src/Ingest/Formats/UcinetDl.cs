using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the DL files of UCINET: full and half matrices, lists of edges and of nodes, and edge arrays; with labels above or in the data.</summary>
/// <remarks>
/// The format does not say whether ties have a direction: when each is answered by one as strong, they have none. Of several matrices a plain network is the
/// first, and of one mode unless two are asked for; an import reads all, the label of each matrix as the type of its ties, and two modes: ties run from rows to columns.
/// </remarks>
internal sealed class UcinetDl
{
    private readonly NetworkDraft _draft;
    private readonly NetworkFindings _findings;
    private readonly DlHeader _header = new();
    private readonly DlNodes _nodes;
    private readonly NetworkFileRows? _rows;
    private int _matrix;

    private UcinetDl(NetworkDraft draft, bool isTwoMode) =>
        (_draft, _findings, _rows, _nodes) = (draft, draft.Findings, draft.Rows, new DlNodes(_header, draft.Findings) { AreApart = isTwoMode });

    /// <summary>Reads a text into a draft.</summary>
    public static void Read(ReadOnlySpan<byte> text, NetworkDraft draft, NetworkReadingOptions options) => new UcinetDl(draft, options.IsTwoMode).Read(text, options);

    private void Read(ReadOnlySpan<byte> text, NetworkReadingOptions options)
    {
        var lines = new TextLines(text);
        if (!_header.Read(ref lines, _findings, text.Length, mayBeTwoMode: _rows is not null || options.IsTwoMode, isSaid: options.IsTwoMode))
        {
            return;
        }

        _nodes.Number();
        var isMatrix = _header.Form == DlForm.Matrix;
        var count = _rows is null ? 1 : _header.Matrices;
        var start = lines;
        for (_matrix = 0; _matrix < count && !_findings.HasErrors; _matrix++)
        {
            var from = _rows?.Ties.Count ?? 0;
            if (_header.Form == DlForm.EdgeArray)
            {
                // A line says a value for each matrix.
                lines = start;
            }

            if (isMatrix)
            {
                new DlMatrix(_header, _nodes, _findings, isFirst: _matrix == 0).Read(ref lines, Tie);
            }
            else
            {
                Lists(ref lines);
            }

            // Rows and columns with the same labels are one kind of node after all.
            if (!_header.IsTwoMode || (_nodes.Labels.Count == _header.RowCount && _nodes.Labels.Count == _header.ColumnCount))
            {
                _rows?.InferDirection(from, _findings);
            }
        }

        _nodes.Declare(_draft);
        if (_header.Matrices > count)
        {
            _findings.Add(FindingCodes.SeveralNetworks, null, $"{_header.Matrices}");
        }

        if (_rows is null && !options.IsTwoMode)
        {
            _draft.InferDirection(options.IsDirected);
        }
    }

    private void Tie(int source, int target, double? strength, string? written, int line)
    {
        if (_rows is null)
        {
            _draft.Tie(source, target, strength, isDirected: true, line);
            return;
        }

        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_matrix < _header.MatrixLabels.Count)
        {
            said["type"] = _header.MatrixLabels[_matrix];
        }
        else if (_header.Matrices > 1)
        {
            said["dl:matrix"] = $"{_matrix + 1}";
        }

        // A 1 says that there is a tie, not how strong it is.
        if (written is not (null or "1"))
        {
            said["strength"] = written;
        }

        _rows.Tie(source, target, isDirected: true, line, said);
    }

    private void Lists(ref TextLines lines)
    {
        var row = 0;
        while (!_findings.IsFull && lines.Next())
        {
            var tokens = new TextTokens(lines.Current, TextTokens.BlanksAndCommas);
            if (!tokens.Next())
            {
                continue;
            }

            if (tokens.Current is [(byte)'!', ..])
            {
                // What follows is the next matrix.
                return;
            }

            if (_header.Form == DlForm.CountedNodeList)
            {
                if (row == _header.RowCount)
                {
                    _findings.Add(FindingCodes.NodeNumberOutside, lines.Number, $"{row + 1}", $"{row}");
                    return;
                }

                // The row is where the line stands, and the number in front is how many follow.
                Counted(_nodes.Row(row++), tokens, lines.Number);
                continue;
            }

            if (!_nodes.TryFind(tokens, lines.Number, isColumn: false, out var source))
            {
                continue;
            }

            if (_header.Form == DlForm.NodeList)
            {
                Targets(source, tokens, lines.Number);
            }
            else
            {
                Edge(source, tokens, lines.Current, lines.Number);
            }
        }
    }

    private int Targets(int source, TextTokens tokens, int line)
    {
        var count = 0;
        for (; tokens.Next(); count++)
        {
            if (_nodes.TryFind(tokens, line, isColumn: true, out var target))
            {
                Tie(source, target, null, null, line);
            }
        }

        return count;
    }

    private void Counted(int source, TextTokens tokens, int line)
    {
        var said = tokens.Text();
        var count = Targets(source, tokens, line);
        if (said != $"{count}")
        {
            _findings.Add(FindingCodes.ValuesMissing, line, $"{count}", said);
        }
    }

    private void Edge(int source, TextTokens tokens, ReadOnlySpan<byte> line, int number)
    {
        if (!tokens.Next())
        {
            _findings.Add(FindingCodes.NetworkLineWrong, number, Encoding.UTF8.GetString(line), "1 2");
            return;
        }

        if (!_nodes.TryFind(tokens, number, isColumn: true, out var target))
        {
            return;
        }

        var isArray = _header.Form == DlForm.EdgeArray;
        for (var passed = 0; isArray && passed < _matrix; passed++)
        {
            tokens.Next();
        }

        var (strength, written) = (default(double?), tokens.Next() ? tokens.Text() : null);
        if ((written is null || Strengths.TryRead(written, number, _findings, out strength)) && !(strength == 0 && (_rows is not null || isArray)))
        {
            Tie(source, target, strength, written, number);
        }
    }
}
