using System.Buffers.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The nodes of a DL file: their numbers, and their labels above or in the data.</summary>
internal sealed class DlNodes(DlHeader header, NetworkFindings findings)
{
    private readonly Dictionary<(string Label, bool IsColumn), int> _embedded = [];
    private readonly HashSet<int> _apart = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _columns = [];

    /// <summary>Whether rows and columns are different nodes whatever their labels; in an import a label in both is one node.</summary>
    public bool AreApart { get; init; }

    /// <summary>The labels, by node.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Numbers the nodes of rows and columns as far as the data do not: in two modes, rows and then columns; a label in both is one node.</summary>
    public void Number()
    {
        if (!header.IsTwoMode)
        {
            Labels.AddRange(header.Labels);
            return;
        }

        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!header.AreRowsEmbedded)
        {
            Side(_rows, header.RowCount, header.Labels, "row", first);
            if (AreApart)
            {
                first.Clear();
            }
        }

        if (!header.AreColumnsEmbedded)
        {
            Side(_columns, header.ColumnCount, header.ColumnLabels, "column", first);
        }
    }

    private void Side(List<int> numbers, int count, List<string> own, string word, Dictionary<string, int> first)
    {
        for (var i = 0; i < count; i++)
        {
            var label = i < own.Count && own[i].Length > 0 ? own[i] : $"{word} {i + 1}";
            if (!first.TryGetValue(label, out var node))
            {
                first[label] = node = Add(label, isColumn: numbers == _columns);
            }

            numbers.Add(node);
        }
    }

    /// <summary>Adds a column whose label stands in the data.</summary>
    public void AddColumn(string label)
    {
        var node = !header.IsTwoMode ? _columns.Count : AreApart ? -1 : Labels.IndexOf(label);
        _columns.Add(node < 0 || node >= Labels.Count ? Add(label, isColumn: true) : node);
    }

    /// <summary>The node of a column.</summary>
    public int Column(int column) => column < _columns.Count ? _columns[column] : column;

    /// <summary>The node of a row.</summary>
    public int Row(int row) => row < _rows.Count ? _rows[row] : row;

    /// <summary>The node of a row whose label stands in the data. In one mode it is that of the column with the same label, wherever it stands; in two modes a label of a column too is one node.</summary>
    /// <returns>False when a matrix of one mode has a row that is no column; a finding says so.</returns>
    public bool TryRow(string label, int row, int line, out int node)
    {
        node = AreApart && header.IsTwoMode ? -1 : Labels.IndexOf(label);
        // UCINET itself looks at no case.
        node = node < 0 && !header.IsTwoMode ? Labels.FindIndex(l => l.Equals(label, StringComparison.OrdinalIgnoreCase)) : node;
        if (node >= 0)
        {
            return true;
        }

        if (header.IsTwoMode || (!header.AreColumnsEmbedded && Labels.Count <= row && Labels.Count < header.Count))
        {
            node = Add(label, isColumn: false);
            return true;
        }

        findings.Add(FindingCodes.IdUnknown, line, label, "");
        return false;
    }

    /// <summary>The node that a number or a label names; what is outside is a finding.</summary>
    public bool TryFind(TextTokens token, int line, bool isColumn, out int node)
    {
        if (isColumn ? header.AreColumnsEmbedded : header.AreRowsEmbedded)
        {
            return TryLabel(token.Text(), line, AreApart && isColumn, out node);
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

    private bool TryLabel(string label, int line, bool isColumn, out int node)
    {
        if (_embedded.Count == 0)
        {
            // Labels that were listed above as well keep their places.
            for (var i = 0; i < Labels.Count; i++)
            {
                _embedded.TryAdd((Labels[i], _apart.Contains(i)), i);
            }
        }

        if (_embedded.TryGetValue((label, isColumn), out node))
        {
            return true;
        }

        if (Labels.Count >= header.Count)
        {
            findings.Add(FindingCodes.NodeNumberOutside, line, label, $"{header.Count}");
            return false;
        }

        node = Add(label, isColumn);
        header.Note(label, line);
        _embedded.Add((label, isColumn), node);
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

            if (AreApart && header.IsTwoMode)
            {
                draft.Set(node, NetworkDraft.Mode, _apart.Contains(node) ? "2" : "1");
            }
        }
    }

    private int Add(string label, bool isColumn)
    {
        if (AreApart && isColumn)
        {
            _apart.Add(Labels.Count);
        }

        Labels.Add(label);
        return Labels.Count - 1;
    }
}
