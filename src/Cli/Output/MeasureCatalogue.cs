using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph;

namespace WijkNetwerk.Cli.Output;

/// <summary>What a measure is called, and what a name on the command line selects.</summary>
internal static class MeasureCatalogue
{
    /// <summary>The name of a measure in the reader's language.</summary>
    public static string Label(string id, string language) => Measures.Find(id)?.Name.In(language) ?? id;

    /// <summary>
    /// What <c>--measure NAME</c> selects: a capital all its measures, an id that measure and its companions (<c>LI3</c> also <c>LI3.kind</c>), an id with a dot that one.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="plain">Which measures of any network the table has beside the scores.</param>
    /// <exception cref="StopException">The catalogue has no such name.</exception>
    public static Func<string, bool> Selection(string name, params string[] plain)
    {
        var scores = Measures.All.Where(m => m.Capital != Measures.Plain || plain.Contains(m.Id)).ToArray();
        var ids = scores.Where(m => Is(m.Capital, name) || Is(m.Id, name) || m.Id.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (ids.Count > 0)
        {
            return ids.Contains;
        }

        var near = NearIds.To(name, scores.SelectMany(m => new[] { m.Id, m.Capital }));
        throw near.Length == 0
            ? StopException.Usage("measure.unknown", name)
            : StopException.Usage("measure.unknown.near", name, string.Join(", ", near));
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
