using System.Buffers.Text;
using System.Text;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>A partition or vector of a Pajek project: a value for each node. Comments such as <c>% 3 bank</c>, which our own export writes, name the classes.</summary>
/// <param name="heading">Its name.</param>
/// <param name="line">Line on which it begins.</param>
internal sealed class PajekValues(string heading, int line)
{
    private readonly List<string> _values = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Adds the value of the next node.</summary>
    public void Add(string value) => _values.Add(value);

    /// <summary>Reads the name of a class.</summary>
    public void Name(ReadOnlySpan<byte> comment)
    {
        var tokens = new TextTokens(comment, TextTokens.Blanks);
        if (tokens.Next() && Utf8Parser.TryParse(tokens.Current, out int _, out var used) && used == tokens.Current.Length)
        {
            _names[tokens.Text()] = Encoding.UTF8.GetString(tokens.Rest.Trim(TextTokens.Blanks));
        }
    }

    /// <summary>Gives every node its value; a class without a name is its number, and 0 without one is unknown.</summary>
    public void Set(NetworkDraft draft, NetworkFindings findings)
    {
        if (_values.Count != draft.NodeCount)
        {
            findings.Add(FindingCodes.ValuesMissing, line, $"{_values.Count}", $"{draft.NodeCount}");
            return;
        }

        for (var node = 0; node < _values.Count; node++)
        {
            var value = _names.GetValueOrDefault(_values[node], _names.Count > 0 && _values[node] == "0" ? "" : _values[node]);
            if (value.Length > 0)
            {
                draft.Set(node, heading, value);
            }
        }
    }
}
