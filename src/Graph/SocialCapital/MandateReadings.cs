using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The linking contacts of an organisation in every reading, as far as mandate needs them: how many, how many of a known level, of enough, and the highest.</summary>
/// <remarks>
/// Each open contact is resolved by itself, with weight 1/(k_u·k_v); contacts are added one at a time to the counts, so the mean is exact however many there are. Undecided partners link in the
/// readings in which they are institutions: every choice for up to 12 of them, else none and all. An organisation of an undecided kind is taken as community.
/// </remarks>
internal sealed class MandateReadings
{
    private const int AtMost = 12;

    private readonly (Mandated Contacts, double Weight)[] _readings;

    private MandateReadings((Mandated, double)[] readings, string[] ends, IEnumerable<string> relations, ImmutableArray<string> why) => (_readings, Ends, Relations, Why) = (readings, ends, relations, why);

    /// <summary>The other end of each contact that links in some way to resolve it, undecided partners as undecided.</summary>
    public string[] Ends { get; }

    /// <summary>Ids of the relations behind them.</summary>
    public IEnumerable<string> Relations { get; }

    /// <summary>Why readings differ.</summary>
    public ImmutableArray<string> Why { get; }

    /// <summary>The readings of an organisation's contacts.</summary>
    public static MandateReadings Of(Measurement m, Unit ego)
    {
        var self = ego.Supposed(ActorClass.Community);
        var contacts = Contacts(m, ego.Id);
        string[] undecided = m.WithBounds
            ? [.. contacts.SelectMany(c => c.Ways).Select(w => w.Partner).OfType<string>().Where(id => m.Reading.Unit(id).Class == ActorClass.Mixed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
        bool IsLinking(string? partner, Func<string, ActorClass?> side) =>
            partner is not null && TieClassification.Of(m.Reading, self, side(partner) is { } supposed ? m.Reading.Unit(partner).Supposed(supposed) : m.Reading.Unit(partner)) == TieClass.Linking;
        var readings = new List<(Mandated, double)>();
        foreach (var (counts, weight) in Counts(m, contacts, partner => IsLinking(partner, _ => null)))
        {
            readings.Add((counts, weight));
        }

        var isAll = undecided.Length <= AtMost;
        for (var choice = 0; undecided.Length > 0 && choice < (isAll ? 1 << undecided.Length : 2); choice++)
        {
            ActorClass? Side(string id) => Array.IndexOf(undecided, id) is >= 0 and var bit && (isAll ? choice >> bit & 1 : choice) == 1 ? ActorClass.Institutional
                : m.Reading.Unit(id).Class == ActorClass.Mixed ? ActorClass.Community : null;
            readings.AddRange(Counts(m, contacts, partner => IsLinking(partner, Side)).Select(c => (c.Key, 0.0)));
        }

        var linking = contacts.Where(c => c.Ways.Any(w => IsLinking(w.Partner, _ => null))).ToArray();
        var open = linking.Count(c => c.Ways.Length > 1);
        return new MandateReadings(
            [.. readings],
            [.. linking.Select(c => c.Ways.First(w => IsLinking(w.Partner, _ => null)).End)],
            linking.SelectMany(c => c.Relations),
            [
                .. open > 0 ? [$"dual-hatted: {open}"] : ImmutableArray<string>.Empty,
                .. undecided.Length > 0 ? [$"kind not decided: {undecided.Length}"] : ImmutableArray<string>.Empty,
            ]);
    }

    /// <summary>A number over all readings.</summary>
    public Ranged Over(Func<Mandated, double?> number) => Ranged.Of(_readings.Select(r => (number(r.Contacts), r.Weight)));

    private static Contact[] Contacts(Measurement m, string ego)
    {
        Way WayOf(Resolution r, OpenTie tie) =>
            r.One == ego && r.Other != ego ? new Way(tie.Other, r.Other, r.Share) : r.Other == ego && r.One != ego ? new Way(tie.One, r.One, r.Share) : new Way("", null, r.Share);
        return
        [
            .. m.ContactsOf(ego).Where(t => t.OneUnit != t.OtherUnit)
                .Select(t => new Contact([t.OneUnit == ego ? new Way(t.Other, t.OtherUnit, 1) : new Way(t.One, t.OneUnit, 1)], t.Relations)),
            .. m.Organisations.Open.Where(t => t.Channel == "contact" && t.Touches(ego))
                .Select(t => new Contact([.. t.Resolutions.Select(r => WayOf(r, t)).Select(w => w.Partner is { } p && m.Reading.IsGeneric(p) ? w with { Partner = null } : w)], [.. t.Relations.Select(l => l.Relation.Id)])),
        ];
    }

    private static SortedDictionary<Mandated, double> Counts(Measurement m, Contact[] contacts, Func<string?, bool> isLinking)
    {
        var norm = m.Reading.Profile.Norm("mandateLevel");
        // Contacts of which it is sure for whom they are come first, all at once.
        var certain = contacts.Where(c => c.Ways.Length == 1 && isLinking(c.Ways[0].Partner)).Aggregate(default(Mandated), (all, c) => all.With(Mandate.LevelOf(m, c.Ways[0].End), norm));
        var counts = new SortedDictionary<Mandated, double> { [certain] = 1 };
        foreach (var contact in contacts.Where(c => c.Ways.Length > 1))
        {
            var next = new SortedDictionary<Mandated, double>();
            foreach (var (before, weight) in counts)
            {
                foreach (var way in contact.Ways)
                {
                    var after = isLinking(way.Partner) ? before.With(Mandate.LevelOf(m, way.End), norm) : before;
                    next[after] = next.GetValueOrDefault(after) + (weight * way.Share);
                }
            }

            counts = next;
        }

        return counts;
    }

    private readonly record struct Way(string End, string? Partner, double Share);

    private sealed record Contact(Way[] Ways, ImmutableArray<string> Relations);
}

/// <summary>The linking contacts of one reading.</summary>
/// <param name="Highest">The highest level; null when none is stated.</param>
/// <param name="All">How many.</param>
/// <param name="Known">How many of a known level.</param>
/// <param name="Enough">How many of the profile's level or more.</param>
internal readonly record struct Mandated(int? Highest, int All, int Known, int Enough) : IComparable<Mandated>
{
    /// <summary>One more.</summary>
    public Mandated With(int? level, double norm) => level is not { } known
        ? this with { All = All + 1 }
        : new Mandated(Highest is { } highest ? Math.Max(highest, known) : known, All + 1, Known + 1, Enough + (known >= norm ? 1 : 0));

    /// <inheritdoc/>
    public int CompareTo(Mandated other) => (Highest, All, Known, Enough).CompareTo((other.Highest, other.All, other.Known, other.Enough));
}
