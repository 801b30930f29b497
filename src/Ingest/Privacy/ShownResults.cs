using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Results as an audience may have them: no count of fewer than k people, and nobody by a number of their own.</summary>
/// <remarks>
/// What was measured stays measured; only what is told is less (METHOD F3, F5). Of an organisation with 1 to k − 1 known members nothing about its inside is told,
/// nor of as many others as it takes that totals do not give it away. A count of members from 1 to k − 1, or of all but 1 to k − 1 of them, is not told either.
/// Of an organisation of which one payer pays 85 % or more nothing is told about its shares of money, and no amount that is lost with one payer; to its own
/// members all is. A median behind which a value is not told is told only where told values explain it, k or more of them.
/// Pure: equal input gives equal results.
/// </remarks>
public sealed class ShownResults
{
    /// <summary>The word that stands for a person in ids of what is shown.</summary>
    public const string Person = "person";

    // Together they are one sum, so one that is not told takes the others along.
    private static readonly string[] WithoutTie = ["BO12", "BO12.true", "BO12.unobserved"];

    // From each of them the share of the largest payer can be worked out, at least nearly.
    private static readonly string[] Shares = ["LI5", "LI5.normalised", "LI5.effective", "LI5.dominant", "LI5.department"];

    // How many people somebody is in contact with, and what is made of that.
    private static readonly string[] Contacts = ["SP1", "SP1.inside", "SP2", "SP3", "SP4"];

    // A sum of shares is not exact in its last digits.
    private const double Slack = 1e-9;

    private readonly AudienceResult _measured;
    private readonly int _smallest;
    private readonly HashSet<string> _own;
    private readonly IReadOnlyDictionary<string, string?> _relations;

    /// <summary>Prepares it.</summary>
    /// <param name="measured">What is measured for the audience.</param>
    /// <param name="given">What the audience may have.</param>
    /// <param name="relations">The ids of all relations as they were stored.</param>
    /// <param name="smallest">k.</param>
    /// <param name="own">The organisations to whose members it is told: what they are paid is theirs to know.</param>
    public ShownResults(AudienceResult measured, AudienceResult given, IEnumerable<string> relations, int smallest, IEnumerable<string>? own = null)
    {
        (_measured, _smallest, _own) = (measured, smallest, [.. own ?? []]);
        _relations = relations.ToDictionary(
            id => measured.RelationIds.GetValueOrDefault(id) ?? id,
            id => given.RelationIds.GetValueOrDefault(id) ?? (given.Ecosystem.FindRelation(id) is null ? null : id),
            StringComparer.Ordinal);
    }

    /// <summary>Whether a number of people may not be told: 1 to k − 1.</summary>
    public bool IsSmall(long? people) => people is { } count && SmallCells.IsSmall(count, _smallest);

    /// <summary>A number of people, or null where it may not be told.</summary>
    public int? Count(int? people) => IsSmall(people) ? null : people;

    /// <summary>Relations by the ids that the audience knows; what it does not get to see is left out.</summary>
    public IEnumerable<string> Relations(IEnumerable<string> ids) =>
        ids.Select(id => _relations.TryGetValue(id, out var shown) ? shown : id).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Whether all relations are told one by one: none is of people, whose number it would tell.</summary>
    public bool AreAsStored(IEnumerable<string> ids) => ids.All(id => !_relations.TryGetValue(id, out var shown) || shown == id);

    /// <summary>The id by which the audience knows a relation; null when it does not get to see it.</summary>
    public string? Relation(string id) => _relations.TryGetValue(id, out var shown) ? shown : id;

    /// <summary>Actors without the persons who have a number only.</summary>
    public IEnumerable<string> Actors(IEnumerable<string> ids) => ids.Where(id => !_measured.Masked.Contains(id));

    /// <summary>Scores with no count of fewer than k people.</summary>
    /// <param name="scores">The scores of one level.</param>
    /// <param name="all">The scores of every organisation at that level, by which it is known whose members are not counted; null when these are all there are.</param>
    /// <returns>The same scores in the same order; what is not told is n/a with its reason.</returns>
    public ImmutableArray<Score> Scores(IReadOnlyCollection<Score> scores, IReadOnlyCollection<Score>? all = null)
    {
        var known = all ?? scores;
        var members = known.Where(s => IsInside(s) && s.Measure == "BO1").DistinctBy(s => s.Ego).ToDictionary(s => s.Ego, s => s.N, StringComparer.Ordinal);
        var egos = members.Keys.Order(StringComparer.Ordinal).ToArray();
        var isShown = SmallCells.OfList([.. egos.Select(id => members[id])], _smallest);
        var hidden = egos.Where((_, i) => isShown[i] is null).ToHashSet(StringComparer.Ordinal);
        HashSet<string> Egos(Func<Score, bool> are) => known.Concat(scores).Where(are).Select(s => s.Ego).ToHashSet(StringComparer.Ordinal);
        var withoutTie = Egos(s => WithoutTie.Contains(s.Measure) && IsSmallPart(s, members));
        var dominated = Egos(s => s.Measure == "LI5.dominant" && s.Value >= (double)AmountCells.DominantShare - Slack && !_own.Contains(s.Ego));
        var few = Egos(s => s.Measure is "SP1" or "SP1.inside" && IsSmall((long?)s.Value) && !_own.Contains(s.Ego));
        var clustered = Egos(s => IsInside(s) && s.Measure == "BO5" && s.Value is not null && members.TryGetValue(s.Ego, out var n) && (IsSmall(s.N) || IsSmall(n - s.N)));
        Score One(Score s) =>
            IsInside(s) && s.Measure is "BO5" or "BO5.zeros" && clustered.Contains(s.Ego) && !hidden.Contains(s.Ego) ? Clustered(s) :
            Shares.Contains(s.Measure) && dominated.Contains(s.Ego) ? Dominated(s)
            : Contacts.Contains(s.Measure) && few.Contains(s.Ego) ? Withheld(s, keepsN: false)
            : Told(s, hidden, withoutTie, members);
        var withheld = known.Where(s => s.List.IsEmpty).Select(One).Where(s => s.Reason == Reason.OnePayer || s.Reason == Reason.TooFewPeople || s.Flags.Contains(Reason.TooFewPeople.Code))
            .Select(s => (s.Ego, s.Measure)).ToHashSet();
        return [.. scores.Select(One).Select(s => WithoutSmall(s, withheld))];
    }

    /// <summary>A single point of failure with no count of fewer than k people, and with no amount that one payer pays.</summary>
    public Risk Risk(Risk risk) => WithoutAmount(IsSmall(risk.Persons) || IsSmall(risk.Loss.People)
        ? risk with
        {
            Persons = Count(risk.Persons),
            Loss = risk.Loss with { People = Count(risk.Loss.People) },
            Flags = [.. risk.Flags, Reason.TooFewPeople.Code],
        }
        : risk);

    /// <summary>A cell of the checklist by the ids that the audience knows.</summary>
    public Gap Bare(Gap gap)
    {
        ImmutableArray<string> Way(ImmutableArray<string> ids) => [.. ids.Select(id => _measured.Masked.Contains(id) ? Person : id)];
        return gap with
        {
            Contacts = [.. Actors(gap.Contacts)],
            Givers = [.. Actors(gap.Givers)],
            PossibleGivers = [.. Actors(gap.PossibleGivers)],
            PossibleTies = [.. Relations(gap.PossibleTies)],
            Candidates = [.. Actors(gap.Candidates)],
            Ties = [.. Relations(gap.Ties)],
            Route = gap.Route is { } route ? route with { To = Way([route.To])[0], Via = Way(route.Via), Second = Way(route.Second) } : null,
        };
    }

    /// <summary>A score by the ids that the audience knows.</summary>
    public Score Bare(Score score) => score with { Ties = [.. Relations(score.Ties)], Elements = [.. Actors(score.Elements)] };

    /// <summary>Single points of failure by the ids that the audience knows; two people cannot be told to be one.</summary>
    public ImmutableArray<Risk> Bare(IEnumerable<Risk> risks)
    {
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. risks.Select(r => Bare(r, given))];
    }

    private Risk Bare(Risk risk, Dictionary<string, int> given)
    {
        var element = string.Join("--", risk.Element.Split("--").Select(id => _measured.Masked.Contains(id) ? Person : _relations.GetValueOrDefault(id) ?? id));
        var (id, loss) = (risk.Id, risk.Loss);
        if (element != risk.Element)
        {
            var made = risk.Id.Replace(risk.Element, element, StringComparison.Ordinal);
            var number = given[made] = given.GetValueOrDefault(made) + 1;
            id = $"{made}:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        return risk with
        {
            Id = id,
            Element = element,
            Loss = loss with
            {
                Relations = [.. Relations(loss.Relations)],
                OwnTies = [.. Relations(loss.OwnTies)],
                Relief = [.. Relations(loss.Relief)],
                PeopleGroups = [.. Actors(loss.PeopleGroups)],
                Groups = [.. loss.Groups.Select(g => Actors(g).ToImmutableArray()).Where(g => !g.IsEmpty)],
            },
        };
    }

    private Risk WithoutAmount(Risk risk) => risk.Loss.EurosPerYear is null || (risk.Ego is { } ego && _own.Contains(ego)) ? risk : risk with
    {
        Loss = risk.Loss with { EurosPerYear = null },
        Flags = [.. risk.Flags, Reason.OnePayer.Code],
    };

    // Both ways to an institution's people: how many there are to choose from is a count of people.
    private Score Told(Score score, HashSet<string> hidden, HashSet<string> withoutTie, Dictionary<string, int> members)
    {
        if (IsInside(score) && (hidden.Contains(score.Ego) || (WithoutTie.Contains(score.Measure) ? withoutTie.Contains(score.Ego) : IsSmallPart(score, members))))
        {
            return Withheld(score, keepsN: !hidden.Contains(score.Ego));
        }

        if (score.View == "person" && IsContacts(score) && IsSmall(score.N))
        {
            return Withheld(score, keepsN: false);
        }

        return score.View == "terminal" && (IsSmall((long?)score.Bound) || IsSmall(score.N))
            ? score with { Bound = IsSmall((long?)score.Bound) ? null : score.Bound, N = IsSmall(score.N) ? 0 : score.N, Flags = IsSmall(score.N) ? [.. score.Flags, Reason.TooFewPeople.Code] : score.Flags }
            : score;
    }

    // Behind a median stand the values of single organisations: what is not told of one is not told there either.
    private Score WithoutSmall(Score score, HashSet<(string Ego, string Measure)> withheld)
    {
        if (score.List.IsEmpty)
        {
            return score;
        }

        bool IsTold(Listed l) => !withheld.Contains((l.Id, score.Measure)) && !(IsOfPeople(score.Measure) && IsSmall(l.N));
        var told = score.List.Where(l => l.Value is not null && IsTold(l)).Select(l => l.Value!.Value).ToArray();
        var list = score with { List = [.. score.List.Select(l => IsTold(l) ? l : l with { Value = null, N = 0 })] };
        return score.Value is not { } median || score.List.All(l => l.Value is null || IsTold(l)) || (told.Length >= _smallest && Explains(told, median)) ? list : list with
        {
            Value = null,
            Reason = Shares.Contains(score.Measure) ? Reason.OnePayer : Reason.TooFewPeople,
            Low = null,
            High = null,
            StandardError = null,
        };
    }

    // What n counts beside members: people between two departments, or ends at institutions that two know. Of others it counts organisations, kinds or ties.
    private static bool IsOfPeople(string measure) => measure is "NB6" or "BR7" || measure.StartsWith("LI7", StringComparison.Ordinal);

    // One of the values, or the middle of two.
    private static bool Explains(double[] told, double median) =>
        told.Any(a => told.Any(b => Math.Abs(((a + b) / 2) - median) <= Slack));

    // Over how many members it is, and the same over all, tell how many have fewer than two ties; over fewer than k it is about these few.
    private Score Clustered(Score score) => score.Measure != "BO5" || IsSmall(score.N)
        ? Withheld(score, keepsN: score.Measure != "BO5")
        : score with { N = 0, Flags = [.. score.Flags, Reason.TooFewPeople.Code] };

    // That one payer pays nearly all is said; how much of it, and so how much, is not.
    private static Score Dominated(Score score) => score with
    {
        Value = null,
        Reason = Reason.OnePayer,
        Low = null,
        High = null,
        StandardError = null,
    };

    private static Score Withheld(Score score, bool keepsN) => score with
    {
        Value = null,
        Reason = Reason.TooFewPeople,
        Low = null,
        High = null,
        StandardError = null,
        N = keepsN ? score.N : 0,
        ObservedDyads = keepsN ? score.ObservedDyads : 0,
        AllDyads = keepsN ? score.AllDyads : 0,
        Evidence = keepsN ? score.Evidence : default,
        Ties = keepsN ? score.Ties : [],
        Elements = [],
        List = [],
        // The flags of a score count what it rests on.
        Flags = keepsN ? score.Flags : [Reason.TooFewPeople.Code],
    };

    private static bool IsInside(Score score) => score.View == "person" && score.Measure.StartsWith("BO", StringComparison.Ordinal);

    // Contacts of people with institutions: each rests on that many people.
    private static bool IsContacts(Score score) => score.Measure.StartsWith("LI", StringComparison.Ordinal);

    private bool IsSmallPart(Score score, Dictionary<string, int> members)
    {
        if (score.Value is not { } value || !members.TryGetValue(score.Ego, out var all))
        {
            return false;
        }

        var part = score.Measure switch
        {
            "BO11" or "BO12" or "BO12.true" or "BO12.unobserved" => (long)Math.Round(value),
            "BO10.share" => (long)Math.Round(value * all),
            // The pairs that reach each other tell how many are in the largest group at most.
            "BO8" => all - (long)Math.Floor((1 + Math.Sqrt(1 + (4 * value * all * (all - 1.0)) + Slack)) / 2),
            _ => 0,
        };
        return IsSmall(part) || (part > 0 && IsSmall(all - part));
    }
}
