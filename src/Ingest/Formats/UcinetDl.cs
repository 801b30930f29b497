using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the DL files of UCINET: fullmatrix, edgelist and nodelist, with labels above or in the data.</summary>
/// <remarks>
/// The format does not say whether ties have a direction: when each is answered by one as strong, they have none. Of several matrices a plain network is the
/// first, and of one mode; an import reads all, the label of each matrix as the type of its ties, and two modes: ties run from rows to columns.
/// </remarks>
internal sealed class UcinetDl
{
    private readonly NetworkDraft _draft;
    private readonly NetworkFindings _findings;
    private readonly DlHeader _header = new();
    private readonly Dictionary<string, int> _embedded = new(StringComparer.Ordinal);
    private readonly List<string> _labels = [];

    private readonly NetworkFileRows? _rows;
    private int[] _numbers = [];
    private int _matrix;
    private int _rowNode;

    private UcinetDl(NetworkDraft draft) => (_draft, _findings, _rows) = (draft, draft.Findings, draft.Rows);

    /// <summary>Reads a text into a draft.</summary>
    public static void Read(ReadOnlySpan<byte> text, NetworkDraft draft, NetworkReadingOptions options) => new UcinetDl(draft).Read(text, options);

    private void Read(ReadOnlySpan<byte> text, NetworkReadingOptions options)
    {
        var lines = new TextLines(text);
        if (!_header.Read(ref lines, _findings, text.Length, mayBeTwoMode: _rows is not null))
        {
            return;
        }

        _labels.AddRange(_header.Labels);
        Number();
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
            if (!_header.IsTwoMode || (_labels.Count == _header.RowCount && _labels.Count == _header.ColumnCount))
            {
                _rows?.InferDirection(from, _findings);
            }
        }

        NameNodes();
        if (_header.Matrices > count)
        {
            _findings.Add(FindingCodes.SeveralNetworks, null, $"{_header.Matrices}");
        }

        if (_rows is null)
        {
            _draft.InferDirection(options.IsDirected);
        }
    }

    /// <summary>The number of the node of each row and column: in two modes, rows and then columns; a label in both is one node.</summary>
    private void Number()
    {
        if (!_header.IsTwoMode || _header.AreEmbedded)
        {
            return;
        }

        _numbers = new int[_header.Count];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new List<string>();
        for (var i = 0; i < _numbers.Length; i++)
        {
            var isRow = i < _header.RowCount;
            var own = isRow ? _header.Labels : _header.ColumnLabels;
            var index = isRow ? i : i - _header.RowCount;
            var label = index < own.Count && own[index].Length > 0 ? own[index] : $"{(isRow ? "row" : "column")} {index + 1}";
            if (!first.TryGetValue(label, out _numbers[i]))
            {
                first[label] = _numbers[i] = labels.Count;
                labels.Add(label);
            }
        }

        _labels.Clear();
        _labels.AddRange(labels);
    }

    private int Column(int column) => _numbers.Length > 0 ? _numbers[_header.RowCount + column] : column;

    private int Row(int row) => _numbers.Length > 0 ? _numbers[row] : row;

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
                    _labels.Add(tokens.Text());
                    embedded--;
                }
                else if (isRowLabelNext)
                {
                    isRowLabelNext = false;
                    if (!isSquare)
                    {
                        // The labels of the columns came first; those of the rows follow, each before its row. A label in both is one node.
                        var label = tokens.Text();
                        _rowNode = _labels.IndexOf(label);
                        if (_rowNode < 0)
                        {
                            _rowNode = _labels.Count;
                            _labels.Add(label);
                        }
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
            Tie(isEmbedded ? _rowNode : Row(row), isEmbedded ? column : Column(column), strength, token.Text(), line);
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

            if (!TryNode(tokens, lines.Number, isColumn: false, out var source))
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
                if (TryNode(tokens, lines.Number, isColumn: true, out var target))
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

        if (TryNode(tokens, number, isColumn: true, out var target))
        {
            var (strength, written) = (default(double?), tokens.Next() ? tokens.Text() : null);
            if ((written is null || Strengths.TryRead(written, number, _findings, out strength)) && !(_rows is not null && strength == 0))
            {
                Tie(source, target, strength, written, number);
            }
        }
    }

    private bool TryNode(TextTokens token, int line, bool isColumn, out int node)
    {
        if (_header.AreEmbedded)
        {
            return TryLabel(token.Text(), line, out node);
        }

        node = -1;
        var most = isColumn ? _header.ColumnCount : _header.RowCount;
        if (!Utf8Parser.TryParse(token.Current, out int number, out var used) || used != token.Current.Length || number < 1 || number > most)
        {
            _findings.Add(FindingCodes.NodeNumberOutside, line, token.Text(), $"{most}");
            return false;
        }

        node = isColumn ? Column(number - 1) : Row(number - 1);
        return true;
    }

    private bool TryLabel(string label, int line, out int node)
    {
        if (_embedded.Count == 0)
        {
            // Labels that were listed above as well keep their places.
            for (var i = 0; i < _labels.Count; i++)
            {
                _embedded.TryAdd(_labels[i], i);
            }
        }

        if (_embedded.TryGetValue(label, out node))
        {
            return true;
        }

        if (_labels.Count >= _header.Count)
        {
            _findings.Add(FindingCodes.NodeNumberOutside, line, label, $"{_header.Count}");
            return false;
        }

        node = _labels.Count;
        _labels.Add(label);
        _embedded.Add(label, node);
        return true;
    }

    private void NameNodes()
    {
        // In two modes a label in both is one node, so there may be fewer.
        var count = _header.IsTwoMode && _labels.Count > 0 ? _labels.Count : _header.Count;
        while (_header.AreEmbedded && _labels.Count < count)
        {
            // A node without ties is declared by its number only.
            _labels.Add($"{_labels.Count + 1}");
        }

        var areUnique = _labels.Count == count && _labels.All(l => l.Length > 0) && _labels.Distinct(StringComparer.Ordinal).Count() == _labels.Count;
        if (!areUnique && _labels.Count > 0)
        {
            _findings.Add(FindingCodes.LabelsRepeated, null);
        }

        for (var node = 0; node < count; node++)
        {
            _draft.Declare(areUnique ? _labels[node] : $"{node + 1}", Math.Max(1, _header.DataLine));
            if (node < _labels.Count)
            {
                _draft.Label(node, _labels[node]);
            }
        }
    }
}
