using System.Buffers.Text;
using System.Net;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The nodes of a Pajek file: numbered from 1, with labels that serve as ids if no two are the same.</summary>
internal sealed class PajekNodes(NetworkFindings findings)
{
    // A file may declare nodes that it does not list; more than this only if it is as large itself.
    private const int MostUnlisted = 1_000_000;

    private string[] _labels = [];
    private int[] _lines = [];
    private string?[] _times = [];
    private int _first;
    private int? _twoModeLine;
    private bool _hasDrawing;

    /// <summary>Number of nodes; below zero before they are declared.</summary>
    public int Count { get; private set; } = -1;

    /// <summary>Number of rows of a matrix: in two modes the nodes of the first.</summary>
    public int Rows => _first > 0 ? _first : Count;

    /// <summary>Number of columns of a matrix: in two modes the nodes of the second.</summary>
    public int Columns => _first > 0 ? Count - _first : Count;

    /// <summary>The node of a column.</summary>
    public int Column(int column) => _first + column;

    /// <summary>Reads how many nodes there are.</summary>
    /// <returns>False when that cannot be; a finding says why.</returns>
    public bool Begin(TextTokens tokens, int line, int size)
    {
        if (!tokens.Next() || !TryWhole(tokens.Current, out var count) || count < 0)
        {
            findings.Add(FindingCodes.NetworkLineWrong, line, Encoding.UTF8.GetString(tokens.Current), "*Vertices 5");
            return false;
        }

        var most = Math.Max(MostUnlisted, size);
        if (count > most)
        {
            findings.Add(FindingCodes.NetworkTooLarge, line, $"{count}", $"{most}");
            return false;
        }

        Count = (int)count;
        _labels = new string[Count];
        _lines = new int[Count];
        _times = new string?[Count];
        _lines.AsSpan().Fill(line);
        // Ties are made on numbers; the nodes get their ids once every label is known.
        if (tokens.Next())
        {
            _first = TryWhole(tokens.Current, out var first) && first > 0 && first < count ? (int)first : 0;
            _twoModeLine = line;
        }

        return true;
    }

    /// <summary>Reads the line of a node.</summary>
    /// <returns>Whether it says when the node was there.</returns>
    public bool Add(TextTokens tokens, int line)
    {
        tokens.Next();
        if (!TryFind(tokens.Current, line, out var node))
        {
            return false;
        }

        if (_labels[node] is not null)
        {
            findings.Add(FindingCodes.NodeTwice, line, $"{node + 1}");
            return false;
        }

        var label = tokens.Next() ? tokens.Text() : "";
        _labels[node] = label.Contains("&#", StringComparison.Ordinal) ? WebUtility.HtmlDecode(label) : label;
        _lines[node] = line;
        var hasTimes = HasTimes(tokens.Rest);
        _hasDrawing |= !hasTimes && !tokens.Rest.Trim(TextTokens.Blanks).IsEmpty;
        _times[node] = hasTimes ? Encoding.UTF8.GetString(tokens.Rest[tokens.Rest.IndexOf((byte)'[')..]) : null;
        return hasTimes;
    }

    /// <summary>The node of a number; one that is not there is a finding.</summary>
    public bool TryFind(ReadOnlySpan<byte> token, int line, out int node)
    {
        node = -1;
        if (!TryWhole(token, out var number) || number < 1 || number > Count)
        {
            findings.Add(FindingCodes.NodeNumberOutside, line, Encoding.UTF8.GetString(token), $"{Count}");
            return false;
        }

        node = (int)(number - 1);
        return true;
    }

    /// <summary>Gives the nodes their ids, once every label is known; and with two modes asked for, their side.</summary>
    public void Name(NetworkDraft draft, bool isTwoMode)
    {
        var areLabels = _labels.All(l => !string.IsNullOrEmpty(l)) && _labels.Distinct(StringComparer.Ordinal).Count() == _labels.Length;
        if (!areLabels && _labels.Any(l => !string.IsNullOrEmpty(l)))
        {
            findings.Add(FindingCodes.LabelsRepeated, null);
        }

        if (_twoModeLine is { } line && draft.Rows is null && !isTwoMode)
        {
            findings.Add(FindingCodes.SectionLeftOut, line, "two-mode");
        }

        draft.Rows?.HasDrawing |= _hasDrawing;
        for (var node = 0; node < _labels.Length; node++)
        {
            draft.Declare(areLabels ? _labels[node] : $"{node + 1}", _lines[node]);
            draft.Label(node, _labels[node] ?? "");
            if (draft.Rows is { } rows)
            {
                Said(rows, node);
            }
            else if (isTwoMode && _first > 0)
            {
                draft.Set(node, NetworkDraft.Mode, node < _first ? "1" : "2");
            }
        }
    }

    private void Said(NetworkFileRows rows, int node)
    {
        if (_times[node] is { } times)
        {
            rows.Set(node, "pajek:times", times);
        }

        if (_first > 0)
        {
            rows.Set(node, "pajek:mode", node < _first ? "1" : "2");
        }
    }

    /// <summary>Times stand in square brackets, outside quotation marks.</summary>
    public static bool HasTimes(ReadOnlySpan<byte> rest)
    {
        var tokens = new TextTokens(rest, TextTokens.Blanks);
        while (tokens.Next())
        {
            if (!tokens.IsQuoted && tokens.Current is [(byte)'[', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryWhole(ReadOnlySpan<byte> token, out long value) =>
        Utf8Parser.TryParse(token, out value, out var used) && used == token.Length;
}
