using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.TwoMode;

/// <summary>Which rows of an attendance list are about one gathering: who came to a monthly meeting in May did not meet who came in June.</summary>
/// <remarks>
/// Rows about one event and one date are one gathering. An event with one date, or none, is one gathering under its own name, rows without a date included; of an
/// event with several dates each is a gathering, named with its date, and the rows without a date are one more.
/// </remarks>
public static class Gatherings
{
    /// <summary>The name of the gathering of each row.</summary>
    /// <param name="rows">The event of each row, and its date as text; null where it is not stated.</param>
    /// <returns>The names, in the order of the rows.</returns>
    public static ImmutableArray<string> Of(IReadOnlyCollection<(string Event, string? Date)> rows)
    {
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (happening, date) in rows)
        {
            if (date is null)
                continue;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, happening, out var isKnown);
            if (isKnown && first != date)
                several.Add(happening);
            first ??= date;
        }

        var names = new Dictionary<(string, string), string>();
        var result = ImmutableArray.CreateBuilder<string>(rows.Count);
        foreach (var (happening, date) in rows)
        {
            if (date is null || !several.Contains(happening))
            {
                result.Add(happening);
                continue;
            }
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(names, (happening, date), out _);
            result.Add(name ??= $"{happening} {date}");
        }
        return result.MoveToImmutable();
    }
}
