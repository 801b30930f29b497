using System.Collections.Immutable;
using FuzzySharp;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Compares two actors: whether they may be one, why, and how sure that is.</summary>
/// <param name="places">Words that are names of places.</param>
/// <param name="cities">Those among them that are cities, as names are looked at.</param>
internal sealed class NameComparison(IReadOnlySet<string> places, IReadOnlySet<string> cities)
{
    // Chosen on the made names of seed 1; see docs/results/names.md.
    private const int LeastName = 90;
    private const int ShortestWord = 4;
    private const int ShortestName = 8;
    private const int MostSlips = 2;

    public NameSuggestion? Of(NamedActor a, NamedActor b)
    {
        if (a.Category != b.Category || a.Actor.IsGeneric != b.Actor.IsGeneric || !Numbers(a, b, out var why))
        {
            return null;
        }

        var sureness = why.Count > 0 ? Sureness.Certain : Sureness.Possible;
        foreach (var (i, first) in a.Names.Index())
        {
            foreach (var (j, second) in b.Names.Index())
            {
                if (Names(a, b, first, second) is not var (reason, sure))
                {
                    continue;
                }

                why.Add(reason);
                if (i + j > 0 && reason is Why.SameName or Why.OtherOrder or Why.LooksAlike)
                {
                    why.Add(Why.Alias);
                }

                sureness = sure < sureness ? sure : sureness;
            }
        }

        var (one, other) = string.CompareOrdinal(a.Actor.Id, b.Actor.Id) < 0 ? (a, b) : (b, a);
        return why.Count == 0 ? null
            : new NameSuggestion(SuggestionKind.Same, one.Actor.Id, other.Actor.Id, sureness, Likeness(one, other), [.. why]);
    }

    /// <summary>The numbers that agree; false when two different ones say that they are two.</summary>
    private static bool Numbers(NamedActor a, NamedActor b, out SortedSet<Why> why)
    {
        why = [];
        for (var i = 0; i < a.Numbers.Length; i++)
        {
            if (a.Numbers[i] is { } one && b.Numbers[i] is { } other)
            {
                if (one != other)
                {
                    return false;
                }

                why.Add((Why)i);
            }
        }

        // Departments share the numbers of their organisation.
        if (a.Kind?.Category == KindCategory.Department || b.Kind?.Category == KindCategory.Department)
        {
            why.Clear();
        }

        return true;
    }

    private (Why Why, Sureness Sureness)? Names(NamedActor a, NamedActor b, NameKey first, NameKey second)
    {
        if (!LegalForms.MayBeOne(first.Forms, second.Forms) || (first.Qualifier.Length > 0 && second.Qualifier.Length > 0 && first.Qualifier != second.Qualifier))
        {
            return null;
        }

        // The same name in two cities is two: every city has a neighbourhood council North.
        if (a.City.Length > 0 && b.City.Length > 0 && a.City != b.City)
        {
            return null;
        }

        if (Same(first, second) is { } same)
        {
            return LegalForms.Agree(first.Forms, second.Forms) ? (same, first.Qualifier == second.Qualifier ? Sureness.Likely : Sureness.Possible) : (Why.OtherForm, Sureness.Possible);
        }

        if (a.Category is KindCategory.Person)
        {
            return null;
        }

        if ((Acronym(first, second) ?? Acronym(second, first)) is { } stated)
        {
            return (Why.Acronym, stated ? Sureness.Likely : Sureness.Possible);
        }

        return !SaysOtherCity(first, b) && !SaysOtherCity(second, a) && Near(first, second) is { } near ? (near, Sureness.Possible) : null;
    }

    /// <summary>A name says a city, and the other actor is in another.</summary>
    private bool SaysOtherCity(NameKey name, NamedActor other) => other.City.Length > 0 && !name.Looks.Contains(other.City) && name.Looks.Any(cities.Contains);

    private static Why? Same(NameKey a, NameKey b) =>
        a.Compact == b.Compact ? Why.SameName : a.Scanned == b.Scanned ? Why.LooksAlike : a.Sorted == b.Sorted ? Why.OtherOrder : null;

    /// <summary>Whether one is the acronym of the other: true when the other says so itself, false when its first letters say so, null when not.</summary>
    private bool? Acronym(NameKey one, NameKey other)
    {
        if (one.Words is [var only] && other.Stated.Contains(only))
        {
            return true;
        }

        return AcronymKeys.Short(one, places).Intersect(AcronymKeys.Long(other, places), StringComparer.Ordinal).Any() ? false : null;
    }

    /// <summary>The words but for those that name a place, in alphabetical order: what names that differ in a place have in common.</summary>
    public static string PlacelessKey(NameKey name, IReadOnlySet<string> places) =>
        string.Join(' ', name.Looks.Where(w => !places.Contains(w)).Order(StringComparer.Ordinal));

    /// <summary>
    /// Every word has its like, or is a slip of the pen away from it. One name may say a place more: <c>Woonstad</c> and <c>Woonstad Rotterdam</c>; two that each say
    /// another place are two. Digits have no slips: table 2 is not table 3.
    /// </summary>
    private Why? Near(NameKey a, NameKey b)
    {
        var (shorter, longer) = a.Looks.Length <= b.Looks.Length ? (a.Looks, b.Looks) : (b.Looks, a.Looks);
        var (left, right) = (shorter.RemoveRange(longer, StringComparer.Ordinal), longer.RemoveRange(shorter, StringComparer.Ordinal));
        if (left.Concat(right).Any(w => w.Any(char.IsAsciiDigit)))
        {
            return null;
        }

        var more = right.Where(places.Contains).Take(right.Length - left.Length).ToArray();
        right = right.RemoveRange(more, StringComparer.Ordinal);
        if (left.Length == right.Length && left.Length <= MostSlips && !shorter.All(places.Contains) && AreSlips(left, right))
        {
            return more.Length > 0 ? Why.ButForPlace : Why.Near;
        }

        // Words written together or apart, with a slip besides. A word more is another name.
        return left.Length > 0 && right.Length > 0 && Math.Min(a.Scanned.Length, b.Scanned.Length) >= ShortestName && Slips.IsOne(a.Scanned, b.Scanned, ShortestName) && Fuzz.Ratio(a.Scanned, b.Scanned) >= LeastName
            ? Why.Near
            : null;
    }

    private static bool AreSlips(ImmutableArray<string> left, ImmutableArray<string> right) => left switch
    {
        [] => true,
        [var one] => Slips.IsOne(one, right[0], ShortestWord),
        _ => (Slips.IsOne(left[0], right[0], ShortestWord) && Slips.IsOne(left[1], right[1], ShortestWord))
            || (Slips.IsOne(left[0], right[1], ShortestWord) && Slips.IsOne(left[1], right[0], ShortestWord)),
    };

    /// <summary>How much the most alike names of the two are alike.</summary>
    private static int Likeness(NamedActor a, NamedActor b) =>
        a.Names.SelectMany(_ => b.Names, (x, y) => Fuzz.Ratio(string.Join(' ', x.Words), string.Join(' ', y.Words))).DefaultIfEmpty(0).Max();
}
