using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What a DL file says above its data: how many nodes, in which form, with which labels.</summary>
internal sealed class DlHeader
{
    // A file may declare nodes without naming them; more than this only if it is as large itself.
    private const int MostUnlisted = 1_000_000;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "n", "nm", "nr", "nc", "format", "diagonal", "labels", "row", "column", "col", "matrix", "level", "data", "title", "embedded",
    };

    private readonly List<int> _sides = [];

    /// <summary>Number of nodes.</summary>
    public int Count { get; private set; } = -1;

    /// <summary>Number of matrices.</summary>
    public int Matrices { get; private set; } = 1;

    /// <summary>The form of the data.</summary>
    public string Format { get; private set; } = "fullmatrix";

    /// <summary>Whether a matrix has cells from a node to itself.</summary>
    public bool HasDiagonal { get; private set; } = true;

    /// <summary>Whether labels stand in the data.</summary>
    public bool AreEmbedded { get; private set; }

    /// <summary>The labels that were listed.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Line on which the data begin.</summary>
    public int DataLine { get; private set; }

    /// <summary>Reads lines up to and with "data:".</summary>
    /// <returns>False when the data cannot be read; a finding says why.</returns>
    public bool Read(ref TextLines lines, NetworkFindings findings, int size)
    {
        var reading = "";
        while (!findings.IsFull && lines.Next())
        {
            var tokens = new TextTokens(lines.Current, " \t\f\v,="u8);
            while (tokens.Next())
            {
                var isLabel = reading == "labels" && Labels.Count > 0 && (Count < 0 || Labels.Count < Count);
                var word = Word(tokens, isLabel);
                switch (word)
                {
                    case "data":
                        DataLine = lines.Number;
                        return Check(findings, lines.Number, size);
                    case "dl":
                        break;
                    case "labels" or "row" or "column" or "col" or "matrix" or "level":
                        // "row labels", "matrix labels": the word before "labels" says whose they are.
                        reading = word == "labels" ? reading is "row" or "" or "labels" or "column" or "col" ? "labels" : "other" : word;
                        break;
                    case "embedded":
                        (AreEmbedded, reading) = (true, "");
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
                        if (reading == "labels" && (Count < 0 || Labels.Count < Count))
                        {
                            Labels.Add(tokens.Text().Trim());
                        }

                        break;
                }
            }
        }

        findings.Add(FindingCodes.NetworkLineWrong, null, "", "data:");
        return false;
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
            default:
                _sides.Add(number);
                break;
        }
    }

    private bool Check(NetworkFindings findings, int line, int size)
    {
        if (_sides.Count > 0)
        {
            if (_sides.Count != 2 || _sides[0] != _sides[1])
            {
                findings.Add(FindingCodes.DlTwoMode, line, string.Join(" × ", _sides));
                return false;
            }

            Count = _sides[0];
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

        if (Format is "fullmatrix" or "fm" or "edgelist1" or "el1" or "nodelist1" or "nl1")
        {
            return true;
        }

        findings.Add(FindingCodes.DlFormatUnknown, line, Format);
        return false;
    }
}
