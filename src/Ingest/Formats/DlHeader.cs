using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What a DL file says above its data: how many nodes, in which form, with which labels.</summary>
internal sealed class DlHeader
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    // A file may declare nodes without naming them; more than this only if it is as large itself.
    private const int MostUnlisted = 1_000_000;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "n", "nm", "nr", "nc", "format", "diagonal", "labels", "row", "column", "col", "matrix", "level", "data", "title", "embedded",
    };

    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private int _rows = -1;
    private int _columns = -1;

    /// <summary>Number of nodes; of a two-mode network those of both kinds.</summary>
    public int Count { get; private set; } = -1;

    /// <summary>Number of rows.</summary>
    public int RowCount => IsTwoMode ? _rows : Count;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => IsTwoMode ? _columns : Count;

    /// <summary>Whether rows and columns are different nodes.</summary>
    public bool IsTwoMode { get; private set; }

    /// <summary>Number of matrices.</summary>
    public int Matrices { get; private set; } = 1;

    /// <summary>The form of the data.</summary>
    public string Format { get; private set; } = "fullmatrix";

    /// <summary>Whether a matrix has cells from a node to itself.</summary>
    public bool HasDiagonal { get; private set; } = true;

    /// <summary>What the form of the data comes down to.</summary>
    public DlForm Form { get; private set; }

    /// <summary>Which half of the matrix is there.</summary>
    public DlHalf Half { get; private set; }

    /// <summary>Whether labels stand in the data.</summary>
    public bool AreEmbedded => AreRowsEmbedded || AreColumnsEmbedded;

    /// <summary>Whether the labels of rows stand in the data.</summary>
    public bool AreRowsEmbedded { get; private set; }

    /// <summary>Whether the labels of columns stand in the data.</summary>
    public bool AreColumnsEmbedded { get; private set; }

    /// <summary>The labels that were listed, of the rows or of all nodes.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>The labels of the columns.</summary>
    public List<string> ColumnLabels { get; } = [];

    /// <summary>The labels of the matrices: what each is about.</summary>
    public List<string> MatrixLabels { get; } = [];

    /// <summary>Line on which the data begin.</summary>
    public int DataLine { get; private set; }

    /// <summary>The line on which a label first stands; that of the data for a node without one.</summary>
    public int LineOf(string label) => _lines.GetValueOrDefault(label, Math.Max(1, DataLine));

    /// <summary>Notes where a label stands.</summary>
    public void Note(string label, int line) => _lines.TryAdd(label, line);

    /// <summary>Reads lines up to and with "data:".</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <param name="size">Size of the file.</param>
    /// <param name="mayBeTwoMode">Whether rows and columns may be different nodes.</param>
    /// <param name="isSaid">Whether the user says that they are, so that rows and columns that are counted apart are.</param>
    /// <returns>False when the data cannot be read; a finding says why.</returns>
    public bool Read(ref TextLines lines, NetworkFindings findings, int size, bool mayBeTwoMode, bool isSaid)
    {
        var (reading, labels, isOfRows) = ("", Labels, false);
        while (!findings.IsFull && lines.Next())
        {
            var tokens = new TextTokens(lines.Current, " \t\f\v,="u8);
            while (tokens.Next())
            {
                var isLabel = reading == "labels" && labels.Count > 0 && labels.Count < Most(labels);
                var word = Word(tokens, isLabel);
                switch (word)
                {
                    case "data":
                        DataLine = lines.Number;
                        // What stands behind the word is data already.
                        lines.Again(tokens.Rest);
                        return Check(findings, lines.Number, size, mayBeTwoMode, isSaid);
                    case "dl":
                        break;
                    case "labels" or "row" or "column" or "col" or "matrix" or "level":
                        // "row labels", "matrix labels": the word before "labels" says whose they are.
                        isOfRows = word == "labels" ? reading == "row" : isOfRows;
                        labels = word != "labels" ? labels : reading switch { "column" or "col" => ColumnLabels, "matrix" or "level" => MatrixLabels, _ => Labels };
                        reading = word;
                        break;
                    case "embedded":
                        AreRowsEmbedded |= labels != ColumnLabels;
                        AreColumnsEmbedded |= labels != Labels || !isOfRows;
                        reading = "";
                        break;
                    case "title":
                        reading = "title";
                        break;
                    case { } setting when Words.Contains(setting) && reading != "title":
                        reading = "";
                        if (!Set(setting, ref tokens))
                        {
                            findings.Add(FindingCodes.NetworkLineWrong, lines.Number, Encoding.UTF8.GetString(lines.Current), "n=5 format=fullmatrix");
                            return false;
                        }

                        break;
                    default:
                        if (reading == "labels" && labels.Count < Most(labels))
                        {
                            labels.Add(tokens.Text().Trim());
                            Note(labels[^1], lines.Number);
                        }
                        else if (reading != "title" && _unknown.Add(tokens.Text()))
                        {
                            findings.Add(FindingCodes.SectionLeftOut, lines.Number, tokens.Text());
                        }

                        break;
                }
            }
        }

        findings.Add(FindingCodes.NetworkLineWrong, null, "", "data:");
        return false;
    }

    /// <summary>How many labels a list can have, as far as that is said yet.</summary>
    private int Most(List<string> labels)
    {
        var most = labels == MatrixLabels ? Matrices : labels == ColumnLabels ? _columns : _rows;
        return most >= 0 ? most : Count >= 0 ? Count : int.MaxValue;
    }

    /// <summary>A word that steers, in lower case, without the colon behind it. In the midst of labels it needs a colon or an equals sign.</summary>
    private static string? Word(TextTokens tokens, bool isLabel)
    {
        if (tokens.IsQuoted || tokens.Current.Length > 20)
        {
            return null;
        }

        var word = Encoding.UTF8.GetString(tokens.Current).ToLowerInvariant();
        var bare = word.TrimEnd(':');
        var isMarked = word.EndsWith(':') || tokens.Rest.TrimStart(" \t"u8) is [(byte)'=', ..];
        return (bare == "dl" || Words.Contains(bare)) && (isMarked || !isLabel) ? bare : null;
    }

    private bool Set(string setting, ref TextTokens tokens)
    {
        if (!tokens.Next())
        {
            return false;
        }

        var value = Encoding.UTF8.GetString(tokens.Current).ToLowerInvariant();
        switch (setting)
        {
            case "format":
                Format = value;
                return true;
            case "diagonal":
                HasDiagonal = value != "absent";
                return true;
            default:
                if (!Utf8Parser.TryParse(tokens.Current, out int number, out var used) || used != tokens.Current.Length || number < 0)
                {
                    return false;
                }

                SetNumber(setting, number);
                return true;
        }
    }

    private void SetNumber(string setting, int number)
    {
        switch (setting)
        {
            case "n":
                Count = number;
                break;
            case "nm":
                Matrices = number;
                break;
            case "nr":
                _rows = number;
                break;
            default:
                _columns = number;
                break;
        }
    }

    private bool Check(NetworkFindings findings, int line, int size, bool mayBeTwoMode, bool isSaid)
    {
        if (_rows >= 0 || _columns >= 0)
        {
            (_rows, _columns) = (_rows < 0 ? _columns : _rows, _columns < 0 ? _rows : _columns);
            IsTwoMode = isSaid || _rows != _columns || Format is "edgelist2" or "el2" or "nodelist2" or "nl2" or "edgearray2" or "ea2" || AreEmbedded
                || (ColumnLabels.Count > 0 && !ColumnLabels.SequenceEqual(Labels, StringComparer.Ordinal));
            if (_rows != _columns && !mayBeTwoMode)
            {
                findings.Add(FindingCodes.DlTwoMode, line, $"{_rows} × {_columns}");
                return false;
            }

            IsTwoMode &= mayBeTwoMode;
            Count = IsTwoMode ? (int)Math.Min(int.MaxValue, (long)_rows + _columns) : _rows;
        }

        if (Count < 0)
        {
            findings.Add(FindingCodes.NetworkLineWrong, line, "", "n=5");
            return false;
        }

        if (Count > Math.Max(MostUnlisted, size))
        {
            findings.Add(FindingCodes.NetworkTooLarge, line, $"{Count}", $"{Math.Max(MostUnlisted, size)}");
            return false;
        }

        (DlForm? form, Half) = Format switch
        {
            "fullmatrix" or "fm" => (DlForm.Matrix, DlHalf.None),
            "lowerhalf" or "lh" when !IsTwoMode => (DlForm.Matrix, DlHalf.Lower),
            "upperhalf" or "uh" when !IsTwoMode => (DlForm.Matrix, DlHalf.Upper),
            "edgelist1" or "el1" => (DlForm.EdgeList, DlHalf.None),
            "nodelist1" or "nl1" => (DlForm.NodeList, DlHalf.None),
            "nodelist1b" or "nl1b" => (DlForm.CountedNodeList, DlHalf.None),
            "edgearray1" or "ea1" => (DlForm.EdgeArray, DlHalf.None),
            "edgelist2" or "el2" when IsTwoMode => (DlForm.EdgeList, DlHalf.None),
            "nodelist2" or "nl2" when IsTwoMode => (DlForm.NodeList, DlHalf.None),
            "edgearray2" or "ea2" when IsTwoMode => (DlForm.EdgeArray, DlHalf.None),
            _ => ((DlForm?)null, DlHalf.None),
        };
        if (form is { } known)
        {
            Form = known;
            return true;
        }

        findings.Add(FindingCodes.DlFormatUnknown, line, Format);
        return false;
    }
}

/// <summary>The forms of data in a DL file.</summary>
internal enum DlForm
{
    /// <summary>Cells, row by row.</summary>
    Matrix,

    /// <summary>A line for each tie.</summary>
    EdgeList,

    /// <summary>A line for each node, with those it is tied to.</summary>
    NodeList,

    /// <summary>The same, a line for every row in order, with their number in front.</summary>
    CountedNodeList,

    /// <summary>A line for each pair, with a value for each matrix.</summary>
    EdgeArray,
}

/// <summary>Which half of a matrix a DL file has.</summary>
internal enum DlHalf
{
    /// <summary>The whole matrix.</summary>
    None,

    /// <summary>Below the diagonal.</summary>
    Lower,

    /// <summary>Above the diagonal.</summary>
    Upper,
}
