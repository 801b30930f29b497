using System.Buffers.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The nodes of a DL file: their numbers, and their labels above or in the data.</summary>
internal sealed class DlNodes(DlHeader header, NetworkFindings findings)
{
    private readonly Dictionary<string, int> _embedded = new(StringComparer.Ordinal);
    private int[] _numbers = [];

    /// <summary>The labels, by node.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Numbers the nodes of rows and columns: in two modes, rows and then columns; a label in both is one node.</summary>
    public void Number()
    {
        Labels.AddRange(header.Labels);
        if (!header.IsTwoMode || header.AreEmbedded)
        {
            return;
        }

        _numbers = new int[header.Count];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new List<string>();
        for (var i = 0; i < _numbers.Length; i++)
        {
            var isRow = i < header.RowCount;
            var own = isRow ? header.Labels : header.ColumnLabels;
            var index = isRow ? i : i - header.RowCount;
            var label = index < own.Count && own[index].Length > 0 ? own[index] : $"{(isRow ? "row" : "column")} {index + 1}";
            if (!first.TryGetValue(label, out _numbers[i]))
            {
                first[label] = _numbers[i] = labels.Count;
                labels.Add(label);
            }
        }

        Labels.Clear();
        Labels.AddRange(labels);
    }

    /// <summary>The node of a column.</summary>
    public int Column(int column) => _numbers.Length > 0 ? _numbers[header.RowCount + column] : column;

    /// <summary>The node of a row.</summary>
    public int Row(int row) => _numbers.Length > 0 ? _numbers[row] : row;

    /// <summary>The node of a row whose label stands in the data; a label of a column too is one node.</summary>
    public int RowOf(string label)
    {
        var node = Labels.IndexOf(label);
        if (node < 0)
        {
            node = Labels.Count;
            Labels.Add(label);
        }

        return node;
    }

    /// <summary>The node that a number or a label names; what is outside is a finding.</summary>
    public bool TryFind(TextTokens token, int line, bool isColumn, out int node)
    {
        if (header.AreEmbedded)
        {
            return TryLabel(token.Text(), line, out node);
        }

        node = -1;
        var most = isColumn ? header.ColumnCount : header.RowCount;
        if (!Utf8Parser.TryParse(token.Current, out int number, out var used) || used != token.Current.Length || number < 1 || number > most)
        {
            findings.Add(FindingCodes.NodeNumberOutside, line, token.Text(), $"{most}");
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
            for (var i = 0; i < Labels.Count; i++)
            {
                _embedded.TryAdd(Labels[i], i);
            }
        }

        if (_embedded.TryGetValue(label, out node))
        {
            return true;
        }

        if (Labels.Count >= header.Count)
        {
            findings.Add(FindingCodes.NodeNumberOutside, line, label, $"{header.Count}");
            return false;
        }

        node = Labels.Count;
        Labels.Add(label);
        header.Note(label, line);
        _embedded.Add(label, node);
        return true;
    }

    /// <summary>Gives the nodes to the draft, by their labels when no two are the same.</summary>
    public void Declare(NetworkDraft draft)
    {
        // In two modes a label in both is one node, so there may be fewer.
        var count = header.IsTwoMode && Labels.Count > 0 ? Labels.Count : header.Count;
        while (header.AreEmbedded && Labels.Count < count)
        {
            // A node without ties is declared by its number only.
            Labels.Add($"{Labels.Count + 1}");
        }

        var areUnique = Labels.Count == count && Labels.All(l => l.Length > 0) && Labels.Distinct(StringComparer.Ordinal).Count() == Labels.Count;
        if (!areUnique && Labels.Count > 0)
        {
            findings.Add(FindingCodes.LabelsRepeated, null);
        }

        for (var node = 0; node < count; node++)
        {
            draft.Declare(areUnique ? Labels[node] : $"{node + 1}", header.LineOf(node < Labels.Count ? Labels[node] : ""));
            if (node < Labels.Count)
            {
                draft.Label(node, Labels[node]);
            }
        }
    }
}
