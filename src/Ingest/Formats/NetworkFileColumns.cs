using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Which attributes of a graph file become which columns. Of two that mean the same the first, or the one with the name itself, is used; the other is kept as <c>gexf:label</c>.</summary>
internal sealed class NetworkFileColumns
{
    // To programs that draw networks this is how large a node is drawn, and no number of people.
    private const string Drawn = "size";

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Decides.</summary>
    /// <param name="kind">Which table it is.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="said">The attributes, in the order of the file; may repeat.</param>
    /// <param name="taken">Columns that the format itself fills.</param>
    public NetworkFileColumns(TableKind kind, string format, IEnumerable<string> said, string[] taken)
    {
        string[] headings = [.. said.Distinct(StringComparer.Ordinal)];
        var meanings = Mapping.Headings.Of(kind)
            .SelectMany(f => f.Synonyms.Prepend(f.Name).Select(word => (Key: Key.Of(word), f.Name)))
            .ToLookup(e => e.Key, e => e.Name, StringComparer.Ordinal);
        foreach (var heading in headings.OrderBy(h => meanings[Key.Of(h)].Contains(h) ? 0 : 1))
        {
            if (Key.Of(heading) != Drawn && meanings[Key.Of(heading)].FirstOrDefault() is { } field && !taken.Contains(field))
            {
                _fields.TryAdd(field, heading);
            }
        }

        var keys = new HashSet<string>(taken.Select(Key.Of), StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var isUsed = meanings[Key.Of(heading)].FirstOrDefault() is not { } field || _fields.GetValueOrDefault(field) == heading;
            var shown = isUsed && Key.Of(heading).Length > 0 ? heading : $"{format}:{heading}";
            for (var number = 2; !keys.Add(Key.Of(shown)); number++)
            {
                shown = $"{format}:{heading} {number}";
            }

            Headings.Add((heading, shown));
        }
    }

    /// <summary>The attributes and the headings of their columns, in the order of the file.</summary>
    public List<(string Said, string Shown)> Headings { get; } = [];

    /// <summary>The attribute that is used for a column of the documentation; null when there is none.</summary>
    public string? Field(string field) => _fields.GetValueOrDefault(field);
}
