using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Viz.Report;

/// <summary>What the sources say about one organisation, sorted for telling and drawing; no words yet.</summary>
internal sealed record OrganisationFacts
{
    private readonly ImmutableArray<Score> _scores;

    private OrganisationFacts(ReportInput input, Unit ego)
    {
        var m = input.Root;
        var reading = m.Reading;
        var ties = m.Organisations.TiesOf(ego.Id);
        (Input, Ego) = (input, ego);
        _scores = [.. input.Scores.Where(s => s.Ego == ego.Id)];
        Bridging = [.. ties.Where(t => Graph.SocialCapital.Bridging.IsBridging(t.Class))];
        Linking = [.. ties.Where(t => t.Class == TieClass.Linking)];
        Undecided = [.. ties.Where(t => t.Class == TieClass.Unclassified)];
        Payers = MoneyConcentration.PayersOf(reading, ego.Id);
        Gaps = [.. input.Gaps.Where(g => g.Ego == ego.Id)];
        People = m.Observation.PeopleOf(ego.Id);
        Parts =
        [
            .. reading.Ecosystem.Actors
                .Where(a => a.Id != ego.Id && reading.Kind(a)?.IsOrganisation == true && reading.RootOf(a.Id) == ego.Id)
                .Select(a => a.Id),
        ];
        Premises = [.. reading.Live.Where(l => l.Rule.Channel == "material" && IsPlace(reading, l.Relation.Source) && IsEgo(l.Relation.Target))];
        Served = [.. reading.Live.Where(l => l.Rule.PeopleServed && !l.IsGeneric && IsEgo(l.Relation.Source))];
        Rules = [.. reading.Live.Where(l => l.Rule.Channel is "control" or "legal" && !l.IsGeneric && (IsEgo(l.Relation.Source) || IsEgo(l.Relation.Target)))];
        Ways = [.. _scores.Where(s => s.Measure == "LI3" && s.Value is not null)];
        var partners = Bridging.Concat(Linking).Concat(Undecided).Select(t => t.Other(ego.Id)).ToHashSet(StringComparer.Ordinal);
        var further = Further(m, partners).ToLookup(d => partners.Contains(d.Via!));
        Doors = [.. Direct(m).Concat(further[true])];
        FarDoors = [.. further[false]];
        Threads = Ordered(input.Risks.Where(r => r.Ego == ego.Id && r.IsRanked && r.Rule is "C.2" or "C.6" or "C.9"));
    }

    /// <summary>The input.</summary>
    public ReportInput Input { get; }

    /// <summary>The organisation.</summary>
    public Unit Ego { get; }

    /// <summary>Ties with community partners.</summary>
    public ImmutableArray<UnitTie> Bridging { get; }

    /// <summary>Ties with institutions.</summary>
    public ImmutableArray<UnitTie> Linking { get; }

    /// <summary>Ties with partners of a kind that is not decided.</summary>
    public ImmutableArray<UnitTie> Undecided { get; }

    /// <summary>Who pays.</summary>
    public ImmutableArray<Payer> Payers { get; }

    /// <summary>The checklist.</summary>
    public ImmutableArray<Gap> Gaps { get; }

    /// <summary>Persons, roles and groups inside.</summary>
    public ImmutableArray<string> People { get; }

    /// <summary>Organisations that are a part of it, such as a fund of its own.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>Premises in use, owner not stated.</summary>
    public ImmutableArray<LiveRelation> Premises { get; }

    /// <summary>People served.</summary>
    public ImmutableArray<LiveRelation> Served { get; }

    /// <summary>Rules and accountability.</summary>
    public ImmutableArray<LiveRelation> Rules { get; }

    /// <summary>Ways to people of an institution, one score an institution (LI3).</summary>
    public ImmutableArray<Score> Ways { get; }

    /// <summary>People of institutions by whom they are reached, own contacts first.</summary>
    public ImmutableArray<Door> Doors { get; }

    /// <summary>People of institutions at the end of a way that runs through somebody whom the organisation has no tie with.</summary>
    public ImmutableArray<Door> FarDoors { get; }

    /// <summary>What hangs on one thread: gatekeepers, then payers, then what carries most.</summary>
    public ImmutableArray<Risk> Threads { get; }

    /// <summary>Its scores, in the order of the catalogue.</summary>
    public ImmutableArray<Score> Scores => _scores;

    /// <summary>Collects the facts of an organisation.</summary>
    public static OrganisationFacts Of(ReportInput input, string ego) => new(input, input.Root.Reading.Unit(ego));

    /// <summary>The score of a measure; null when it was not computed.</summary>
    public Score? Find(string measure) => _scores.FirstOrDefault(s => s.Measure == measure);

    /// <summary>The best way to an institution of a kind.</summary>
    public Score? WayTo(string kind) => _scores.FirstOrDefault(s => s.Measure == "LI3.kind" && s.InstitutionKind == kind);

    /// <summary>The kind of the whole organisation at the other end of a tie.</summary>
    public string KindOf(UnitTie tie) => Input.Root.Reading.Unit(tie.Other(Ego.Id)).Kind.Kind;

    private IEnumerable<Door> Direct(Measurement m)
    {
        var own = m.ContactsOf(Ego.Id).Where(t => t.Class == TieClass.Linking);
        foreach (var tie in own)
        {
            var (inside, person, institution) = tie.OneUnit == Ego.Id ? (tie.One, tie.Other, tie.OtherUnit!) : (tie.Other, tie.One, tie.OneUnit!);
            if (m.Reading.Kind(m.Reading.Ecosystem.Actor(person))?.Category is KindCategory.Person or KindCategory.Role)
                yield return new Door(person, institution, inside, null, tie.Relations);
        }
    }

    // Officials at the end of a way that passes somebody else, such as a fellow cooperative or somebody inside it.
    private IEnumerable<Door> Further(Measurement m, HashSet<string> partners)
    {
        foreach (var way in Ways)
        {
            var view = m.Terminal(Ego.Id, way.Institution!);
            foreach (var live in view.OnDisjointWays())
            {
                var (source, target) = (live.Relation.Source, live.Relation.Target);
                var (via, person) = view.Holders.Contains(target) ? (source, target) : (target, source);
                if (view.Holders.Contains(person) && !view.Holders.Contains(via) && !view.Inside.Contains(via))
                {
                    var partner = m.Reading.RootUnitsOf(via).Single ?? via;
                    yield return new Door(person, way.Institution!, via, partners.Contains(partner) ? partner : via, [live.Relation.Id]);
                }
            }
        }
    }

    // A contract that falls as part of a longer chain is told there and not once more.
    private static ImmutableArray<Risk> Ordered(IEnumerable<Risk> risks)
    {
        var all = risks.DistinctBy(r => r.Id).ToArray();
        var carried = all.Where(r => r.Rule == "C.9").SelectMany(r => r.Loss.Relations).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Where(r => r.Rule != "C.9" || !carried.Contains(r.Element))
                .OrderBy(r => r.Rule switch { "C.2" => 0, "C.6" => 1, _ => 2 })
                .ThenByDescending(r => r.Loss.Relations.Length)
                .ThenBy(r => r.Id, StringComparer.Ordinal),
        ];
    }

    private bool IsEgo(string actor) => Input.Root.Reading.RootUnitsOf(actor).Single == Ego.Id || actor == Ego.Id;

    private static bool IsPlace(Reading reading, string actor) =>
        reading.Kind(reading.Ecosystem.Actor(actor))?.Category == KindCategory.Place;
}

/// <summary>Somebody of an institution by whom it is reached by name.</summary>
/// <param name="Person">Id of the person or role.</param>
/// <param name="Institution">Id of the institution.</param>
/// <param name="From">Who holds the contact: the organisation, somebody inside it, or a third.</param>
/// <param name="Via">The third that it runs through, as the partner that it is or stands for; null for an own contact.</param>
/// <param name="Relations">The relations behind it.</param>
internal sealed record Door(string Person, string Institution, string From, string? Via, ImmutableArray<string> Relations);
