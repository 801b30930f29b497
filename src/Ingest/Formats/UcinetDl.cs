using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the DL files of UCINET: fullmatrix, edgelist and nodelist, with labels above or in the data.</summary>
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
    private int _rowNode;

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
        var isMatrix = _header.Format is "fullmatrix" or "fm";
        // A matrix with labels in it says them before every matrix in some programs and once in others.
        var count = _rows is null || (isMatrix && _header.AreEmbedded) ? 1 : _header.Matrices;
        for (_matrix = 0; _matrix < count && !_findings.HasErrors; _matrix++)
        {
            var from = _rows?.Ties.Count ?? 0;
            if (isMatrix)
            {
                Matrix(ref lines);
            }
            else
            {
                Lists(ref lines, isEdgeList: _header.Format.StartsWith('e'));
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

    private void Matrix(ref TextLines lines)
    {
        var count = _header.ColumnCount;
        var isSquare = !_header.IsTwoMode;
        var width = _header.HasDiagonal || !isSquare ? count : count - 1;
        var cells = (long)_header.RowCount * Math.Max(width, 0);
        var embedded = _header.AreEmbedded ? count : 0;
        long read = 0;
        var isRowLabelNext = _header.AreEmbedded;
        while (read < cells && !_findings.IsFull && lines.Next())
        {
            var tokens = new TextTokens(lines.Current, TextTokens.BlanksAndCommas);
            while (read < cells && tokens.Next())
            {
                if (embedded > 0)
                {
                    _nodes.Labels.Add(tokens.Text());
                    embedded--;
                }
                else if (isRowLabelNext)
                {
                    isRowLabelNext = false;
                    if (!isSquare)
                    {
                        // The labels of the columns came first; those of the rows follow, each before its row.
                        _rowNode = _nodes.RowOf(tokens.Text());
                    }
                }
                else
                {
                    var (row, column) = ((int)(read / width), (int)(read % width));
                    column += !_header.HasDiagonal && isSquare && column >= row ? 1 : 0;
                    Cell(tokens, row, column, lines.Number);
                    read++;
                    isRowLabelNext = _header.AreEmbedded && read % width == 0;
                }
            }
        }

        if (read < cells)
        {
            _findings.Add(FindingCodes.ValuesMissing, null, $"{read}", $"{cells}");
        }
    }

    private void Cell(TextTokens token, int row, int column, int line)
    {
        if (!token.Current.SequenceEqual("0"u8) && Strengths.TryRead(token.Text(), line, _findings, out var strength) && strength != 0)
        {
            var isEmbedded = _header.IsTwoMode && _header.AreEmbedded;
            Tie(isEmbedded ? _rowNode : _nodes.Row(row), isEmbedded ? column : _nodes.Column(column), strength, token.Text(), line);
        }
    }

    private void Lists(ref TextLines lines, bool isEdgeList)
    {
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

            if (!_nodes.TryFind(tokens, lines.Number, isColumn: false, out var source))
            {
                continue;
            }

            if (isEdgeList)
            {
                Edge(source, tokens, lines.Current, lines.Number);
                continue;
            }

            while (tokens.Next())
            {
                if (_nodes.TryFind(tokens, lines.Number, isColumn: true, out var target))
                {
                    Tie(source, target, null, null, lines.Number);
                }
            }
        }
    }

    private void Edge(int source, TextTokens tokens, ReadOnlySpan<byte> line, int number)
    {
        if (!tokens.Next())
        {
            _findings.Add(FindingCodes.NetworkLineWrong, number, Encoding.UTF8.GetString(line), "1 2");
            return;
        }

        if (_nodes.TryFind(tokens, number, isColumn: true, out var target))
        {
            var (strength, written) = (default(double?), tokens.Next() ? tokens.Text() : null);
            if ((written is null || Strengths.TryRead(written, number, _findings, out strength)) && !(_rows is not null && strength == 0))
            {
                Tie(source, target, strength, written, number);
            }
        }
    }
}
