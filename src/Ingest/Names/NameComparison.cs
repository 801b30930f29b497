using FuzzySharp;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Compares two actors: whether they may be one, why, and how sure that is.</summary>
/// <param name="places">Words that are names of places.</param>
internal sealed class NameComparison(IReadOnlySet<string> places)
{
    // Ratios below which two words, or two whole names, are not one with a slip of the pen. Chosen on the made set of names; see docs/results/names.md.
    private const int LeastWord = 80;
    private const int LeastName = 90;
    private const int ShortestWord = 5;
    private const int ShortestName = 8;

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

        var isElsewhere = a.City.Length > 0 && b.City.Length > 0 && a.City != b.City;
        var isSure = !isElsewhere && first.Qualifier == second.Qualifier;
        if (Same(first, second) is { } same)
        {
            return LegalForms.Agree(first.Forms, second.Forms) ? (same, isSure ? Sureness.Likely : Sureness.Possible) : (Why.OtherForm, Sureness.Possible);
        }

        if (isElsewhere || a.Category is KindCategory.Person)
        {
            return null;
        }

        if ((Acronym(first, second) ?? Acronym(second, first)) is { } stated)
        {
            return (Why.Acronym, stated ? Sureness.Likely : Sureness.Possible);
        }

        return IsButForPlace(first, second) ? (Why.ButForPlace, Sureness.Possible)
            : IsNear(first, second) ? (Why.Near, Sureness.Possible)
            : null;
    }

    private static Why? Same(NameKey a, NameKey b) =>
        a.Compact == b.Compact ? Why.SameName : a.Sorted == b.Sorted ? Why.OtherOrder : a.Scanned == b.Scanned ? Why.LooksAlike : null;

    /// <summary>Whether one is the acronym of the other: true when the other says so itself, false when its first letters say so, null when not.</summary>
    private bool? Acronym(NameKey one, NameKey other)
    {
        if (one.Words is [var only] && other.Stated.Contains(only))
        {
            return true;
        }

        return AcronymKeys.Short(one, places).Intersect(AcronymKeys.Long(other, places), StringComparer.Ordinal).Any() ? false : null;
    }

    private bool IsButForPlace(NameKey a, NameKey b) =>
        a.Words.Length != b.Words.Length && PlacelessKey(a, places) is { Length: > 0 } key && key == PlacelessKey(b, places);

    /// <summary>The words but for those that name a place, in alphabetical order; empty when only places are left out or nothing is left.</summary>
    public static string PlacelessKey(NameKey name, IReadOnlySet<string> places) =>
        string.Join(' ', name.Words.Where(w => !places.Contains(w)).Order(StringComparer.Ordinal));

    /// <summary>Every word has its like, or is a slip of the pen away from it; digits have no slips: table 2 is not table 3.</summary>
    private static bool IsNear(NameKey a, NameKey b)
    {
        var (left, right) = (a.Words.ToList(), b.Words.ToList());
        foreach (var word in a.Words)
        {
            if (right.Remove(word))
            {
                left.Remove(word);
            }
        }

        if (left.Concat(right).Any(w => w.Any(char.IsAsciiDigit)))
        {
            return false;
        }

        if (left.Count == right.Count && left.Count <= 2)
        {
            return (IsSlip(left[0], right[0]) && (left.Count == 1 || IsSlip(left[1], right[1])))
                || (left.Count == 2 && IsSlip(left[0], right[1]) && IsSlip(left[1], right[0]));
        }

        // Words written together or apart, with a slip besides. One word more is another name, and not looked at here.
        return Math.Abs(a.Compact.Length - b.Compact.Length) <= 2 && Math.Min(a.Compact.Length, b.Compact.Length) >= ShortestName
            && Fuzz.Ratio(a.Scanned, b.Scanned) >= LeastName;
    }

    private static bool IsSlip(string a, string b) =>
        Math.Min(a.Length, b.Length) >= ShortestWord && Fuzz.Ratio(a, b) >= LeastWord;

    /// <summary>How much the most alike names of the two are alike.</summary>
    private static int Likeness(NamedActor a, NamedActor b) =>
        a.Names.SelectMany(_ => b.Names, (x, y) => Fuzz.Ratio(Folded(x), Folded(y))).DefaultIfEmpty(0).Max();

    private static string Folded(NameKey name) => string.Join(' ', name.All.Select(w => w.Text));
}
