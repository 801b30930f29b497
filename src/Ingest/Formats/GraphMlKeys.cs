using System.Xml;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The keys of a GraphML file: those it declares, and those it uses all the same, which is a finding each.</summary>
internal sealed class GraphMlKeys(NetworkFindings findings)
{
    private readonly Dictionary<string, GraphMlKey> _keys = new(StringComparer.Ordinal);

    /// <summary>The strength of a tie that says none; null when there is no default.</summary>
    public string? DefaultStrength { get; private set; }

    /// <summary>The key on whose declaration the reader stands.</summary>
    public GraphMlKey Declare(XmlReader reader)
    {
        var isNumber = reader.GetAttribute("attr.type") is "double" or "float" or "int" or "long";
        return _keys[reader.GetAttribute("id") ?? ""] = new GraphMlKey(reader.GetAttribute("attr.name"), reader.GetAttribute("for") ?? "all", isNumber);
    }

    /// <summary>Gives a key what holds where nothing is said.</summary>
    public void SetDefault(GraphMlKey key, string value)
    {
        key.Default = value;
        if (key is { Heading: { } heading, For: "edge" or "all" } && StrengthHeadings.Mean(heading))
        {
            DefaultStrength = value;
        }
    }

    /// <summary>The key of an id.</summary>
    public GraphMlKey Of(string id)
    {
        if (!_keys.TryGetValue(id, out var known))
        {
            _keys[id] = known = new GraphMlKey(id, "all", isNumber: false);
            findings.Add(FindingCodes.AttributeUndeclared, null, id);
        }

        return known;
    }

    /// <summary>The keys of nodes or of edges that have a name and a default.</summary>
    public IEnumerable<GraphMlKey> DefaultsOf(string what) =>
        _keys.Values.Where(key => key is { Heading: not null, Default: not null } && (key.For == what || key.For == "all"));
}
