using FuzzySharp;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Finds departments by their names: <c>Gemeente Rotterdam, afdeling Wijken</c>, <c>Dienst Parken van de gemeente Utrecht</c>, <c>Gemeente Breda - Zorg</c>.</summary>
/// <remarks>Looked at are organisations, departments and roles that are a part of nothing yet. The whole's name, with its form, stands at the front or the back of the part's, and a word
/// such as afdeling, a comma, a hyphen between spaces or a bracket says that the rest is a part. <c>Vrienden van</c> something is not.</remarks>
internal static class PartOfNames
{
    private static readonly HashSet<string> Parts = new[]
    {
        "afdeling", "afd", "ambtenaar", "ambtenaren", "bestuur", "bureau", "cluster", "college", "commissie", "dienst", "diensten", "directie", "gebied", "gebieden", "gebiedsorganisatie",
        "gebiedsteam", "inkoop", "locatie", "loket", "onderdeel", "raad", "secretariaat", "sectie", "sector", "stadsdeel", "subsidieloket", "team", "unit", "vestiging", "werkgroep",
        "wijkteam",
    }.ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<NameSuggestion> Of(Ecosystem ecosystem, IReadOnlyList<NamedActor> actors)
    {
        // Who belongs where by the table of memberships needs no suggestion.
        var members = ecosystem.Memberships.Select(m => (m.Person, m.Organisation)).ToHashSet();
        var wholes = new Dictionary<string, NamedActor>(StringComparer.Ordinal);
        foreach (var actor in actors.Where(a => a.Category == KindCategory.Organisation && !a.Actor.IsGeneric))
        {
            foreach (var name in actor.Names.Where(n => n.Words is [{ Length: > 2 }, ..] && n.Qualifier.Length == 0))
            {
                wholes.TryAdd(Text(name.All), actor);
            }
        }

        foreach (var part in actors.Where(a => a.Actor.PartOf is null && !a.Actor.IsGeneric && a.Category is KindCategory.Organisation or KindCategory.Role))
        {
            if (part.Names.Select(n => Whole(part, n, wholes)).FirstOrDefault(w => w is not null) is { } whole
                && !members.Contains((part.Actor.Id, whole.Actor.Id)))
            {
                yield return new NameSuggestion(
                    SuggestionKind.PartOf, part.Actor.Id, whole.Actor.Id, part.Kind?.Category == KindCategory.Department ? Sureness.Likely : Sureness.Possible,
                    Fuzz.Ratio(string.Join(' ', part.Names[0].Words), string.Join(' ', whole.Names[0].Words)), [Why.HoldsName]);
            }
        }
    }

    /// <summary>The whole with the longest name that stands in this one.</summary>
    private static NamedActor? Whole(NamedActor part, NameKey name, Dictionary<string, NamedActor> wholes)
    {
        // Brackets count here: Gebied Noord (gemeente Rotterdam).
        var words = Letters.Words(name.Written);
        for (var length = words.Count - 1; length > 0; length--)
        {
            foreach (var isFront in (ReadOnlySpan<bool>)[true, false])
            {
                var held = isFront ? words[..length] : words[^length..];
                var rest = isFront ? words[length..] : words[..^length];
                if (wholes.TryGetValue(Text(held), out var whole) && whole != part && !IsWithin(whole.Actor, part.Actor)
                    && (rest.Any(w => Parts.Contains(w.Text)) || (isFront ? IsSplitBefore(name.Written, rest[0]) : IsSplitBefore(name.Written, held[0])))
                    && rest.Any(w => !LinkWords.Contain(w.Text)))
                {
                    return whole;
                }
            }
        }

        return null;
    }

    private static bool IsWithin(Actor whole, Actor part) => whole.PartOf == part.Id;

    /// <summary>Whether a sign that splits stands in the name right before a word.</summary>
    private static bool IsSplitBefore(string name, NameWord next)
    {
        foreach (var sign in (ReadOnlySpan<string>)[", ", " - ", " – ", " / ", ": ", " ("])
        {
            var at = name.IndexOf(sign, StringComparison.Ordinal);
            if (at >= 0 && Letters.Words(name[(at + sign.Length)..]) is [var first, ..] && first.Text == next.Text)
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(IEnumerable<NameWord> words) => string.Join(' ', words.Select(w => w.Text));
}
