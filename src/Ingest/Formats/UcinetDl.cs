using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the DL files of UCINET: fullmatrix, edgelist1 and nodelist1, with labels above or in the data.</summary>
/// <remarks>The format does not say whether ties have a direction: when each is answered by one as strong, they have none. The first of several matrices is read.</remarks>
internal sealed class UcinetDl
{
    private readonly NetworkDraft _draft;
    private readonly NetworkFindings _findings;
    private readonly DlHeader _header = new();
    private readonly Dictionary<string, int> _embedded = new(StringComparer.Ordinal);
    private readonly List<string> _labels = [];

    private UcinetDl(NetworkDraft draft) => (_draft, _findings) = (draft, draft.Findings);

    /// <summary>Reads a text into a draft.</summary>
    public static void Read(ReadOnlySpan<byte> text, NetworkDraft draft, NetworkReadingOptions options) => new UcinetDl(draft).Read(text, options);

    private void Read(ReadOnlySpan<byte> text, NetworkReadingOptions options)
    {
        var lines = new TextLines(text);
        if (!_header.Read(ref lines, _findings, text.Length))
        {
            return;
        }

        _labels.AddRange(_header.Labels);
        if (_header.Format is "fullmatrix" or "fm")
        {
            Matrix(ref lines);
        }
        else
        {
            Lists(ref lines, isEdgeList: _header.Format is "edgelist1" or "el1");
        }

        NameNodes();
        if (_header.Matrices > 1)
        {
            _findings.Add(FindingCodes.SeveralNetworks, null, $"{_header.Matrices}");
        }

        _draft.InferDirection(options.IsDirected);
    }

    private void Matrix(ref TextLines lines)
    {
        var count = _header.Count;
        var width = _header.HasDiagonal ? count : count - 1;
        var cells = (long)count * Math.Max(width, 0);
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
                }
                else
                {
                    var (row, column) = ((int)(read / width), (int)(read % width));
                    column += !_header.HasDiagonal && column >= row ? 1 : 0;
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
            _draft.Tie(row, column, strength, isDirected: true, line);
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

            if (!TryNode(tokens, lines.Number, out var source))
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
                if (TryNode(tokens, lines.Number, out var target))
                {
                    _draft.Tie(source, target, null, isDirected: true, lines.Number);
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

        if (TryNode(tokens, number, out var target))
        {
            var strength = default(double?);
            if (!tokens.Next() || Strengths.TryRead(tokens.Text(), number, _findings, out strength))
            {
                _draft.Tie(source, target, strength, isDirected: true, number);
            }
        }
    }

    private bool TryNode(TextTokens token, int line, out int node)
    {
        if (_header.AreEmbedded)
        {
            return TryLabel(token.Text(), line, out node);
        }

        node = -1;
        if (!Utf8Parser.TryParse(token.Current, out int number, out var used) || used != token.Current.Length || number < 1 || number > _header.Count)
        {
            _findings.Add(FindingCodes.NodeNumberOutside, line, token.Text(), $"{_header.Count}");
            return false;
        }

        node = number - 1;
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
        while (_header.AreEmbedded && _labels.Count < _header.Count)
        {
            // A node without ties is declared by its number only.
            _labels.Add($"{_labels.Count + 1}");
        }

        var areUnique = _labels.Count == _header.Count && _labels.All(l => l.Length > 0) && _labels.Distinct(StringComparer.Ordinal).Count() == _labels.Count;
        if (!areUnique && _labels.Count > 0)
        {
            _findings.Add(FindingCodes.LabelsRepeated, null);
        }

        for (var node = 0; node < _header.Count; node++)
        {
            _draft.Declare(areUnique ? _labels[node] : $"{node + 1}", 1);
            if (node < _labels.Count)
            {
                _draft.Label(node, _labels[node]);
            }
        }
    }
}
