using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>Which ties of a channel are reported by both ends, by one, or only on paper; and who was asked and said nothing.</summary>
/// <remarks>
/// Pairs of ends as named. An end reports by itself, or by its organisation when that speaks for it; an organisation also by the people inside it. An end was asked for everything when it, or its organisation as a whole, is a
/// complete source for the channel (table coverage). Somebody else's word counts as a document's: that they do not mention a tie says nothing.
/// Direction: either end may report; which way the tie runs is left out. Strengths: ignored.
/// Confirmation rate: reported by both / (by both + by one although the other was asked); pairs of two silent ends are left out. Undefined without such a pair.
/// Time O(relations of the channel). Random: no.
/// Reference: after Stork and Richards (1992) for reconstruction, Krackhardt (1987) for union and intersection. Checked against: Camp 92 by hand and UCINET's values.
/// </remarks>
public sealed class Confirmation
{
    private readonly HashSet<string> _asked;

    private Confirmation(string channel, ImmutableArray<ConfirmedPair> pairs, HashSet<string> asked) =>
        (Channel, Pairs, _asked) = (channel, pairs, asked);

    /// <summary>The channel.</summary>
    public string Channel { get; }

    /// <summary>Every pair of which something is said, by ids of the ends.</summary>
    public ImmutableArray<ConfirmedPair> Pairs { get; }

    /// <summary>Reported by both of the pairs of two ends that were asked and of which one reports; null without such a pair.</summary>
    public double? Rate
    {
        get
        {
            var both = Count(ReportPattern.BothSides);
            var all = both + Count(ReportPattern.OneOfTwo);
            return all == 0 ? null : both / (double)all;
        }
    }

    /// <summary>Reads the reports of a channel.</summary>
    /// <param name="reading">The reading; only live ties between actors that may be scored are looked at.</param>
    /// <param name="channel">The channel, such as <c>contact</c>.</param>
    public static Confirmation Of(Reading reading, string channel)
    {
        var observation = new Observation(reading);
        var asked = reading.Ecosystem.Actors.Where(a => WasAsked(reading, observation, a.Id, channel)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = reading.Live
            .Where(l => l.IsTie && l.Rule.Channel == channel && l.Relation.Source != l.Relation.Target)
            .Where(l => !reading.IsInGeneric(l.Relation.Source) && !reading.IsInGeneric(l.Relation.Target))
            .GroupBy(l => Ends(l.Relation))
            .OrderBy(g => g.Key.One, StringComparer.Ordinal).ThenBy(g => g.Key.Other, StringComparer.Ordinal)
            .Select(g => Pair(reading, g.Key.One, g.Key.Other, [.. g.Select(l => l.Relation)], asked));
        return new Confirmation(channel, [.. pairs], asked);
    }

    /// <summary>Whether an actor, or its organisation for it, was asked for every tie of the channel.</summary>
    /// <param name="actor">Id of the actor.</param>
    public bool WasAsked(string actor) => _asked.Contains(actor);

    /// <summary>How many of the pairs of which something is said have a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    public int Count(ReportPattern pattern) => Pairs.Count(p => p.Pattern == pattern);

    /// <summary>The pattern of any pair, also of one that nobody says anything of.</summary>
    /// <param name="one">Id of an end.</param>
    /// <param name="other">Id of the other.</param>
    public ReportPattern PatternOf(string one, string other)
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return Pairs.FirstOrDefault(p => p.One == first && p.Other == second)?.Pattern
            ?? (WasAsked(one) || WasAsked(other) ? ReportPattern.AskedAndDenied : ReportPattern.NotAsked);
    }

    /// <summary>The reading in which only the ties count that a rule lets through, in every channel of social capital.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The same reading under <see cref="ConfirmationRule.Union"/>.</returns>
    public static Reading Keep(Reading reading, ConfirmationRule rule) => rule == ConfirmationRule.Union
        ? reading
        : reading.Without(Measurement.CapitalChannels.SelectMany(c => Of(reading, c).Pairs).Where(p => !p.Counts(rule)).SelectMany(p => p.Relations));

    private static ConfirmedPair Pair(Reading reading, string one, string other, Relation[] relations, HashSet<string> asked)
    {
        var said = relations.SelectMany(r => r.Evidence).ToArray();
        var isDenied = said.Any(e => e.Kind == EvidenceKind.Contradicted);
        int[] reports = [0, 0, 0];
        foreach (var reporter in said.Where(e => e.Kind != EvidenceKind.Contradicted).Select(e => e.ReportedBy).Distinct(StringComparer.Ordinal))
            reports[Side(reading, reporter, one, other)]++;
        var hasReport = said.Any(e => e.Kind != EvidenceKind.Contradicted) || said.Length == 0;
        var (byOne, byOther) = (reports[0] > 0, reports[1] > 0);
        var pattern = isDenied ? ReportPattern.Contradicted
            : byOne && byOther ? ReportPattern.BothSides
            : byOne || byOther ? asked.Contains(byOne ? other : one) ? ReportPattern.OneOfTwo : ReportPattern.Unconfirmable
            : ReportPattern.DocumentOnly;
        return new ConfirmedPair(one, other, pattern, byOne, byOther, hasReport, reports[2] > 0, [.. relations.Select(r => r.Id)]);
    }

    // 0 and 1: an end, or who speaks for it; 2: a document or somebody else.
    private static int Side(Reading reading, string? reporter, string one, string other)
    {
        if (reporter is null)
            return 2;
        if (reporter == one || reporter == other)
            return reporter == one ? 0 : 1;
        var (forOne, forOther) = (Speaks(reading, reporter, one), Speaks(reading, reporter, other));
        return forOne == forOther ? 2 : forOne ? 0 : 1;
    }

    private static bool Speaks(Reading reading, string reporter, string end) =>
        reading.Ecosystem.FindActor(reporter) is not null
        && (reading.RootUnitsOf(end).Ids.Contains(reporter) || reading.UnitsOf(end).Ids.Contains(reporter) || reading.RootUnitsOf(reporter).Ids.Contains(end) || reading.UnitsOf(reporter).Ids.Contains(end));

    private static bool WasAsked(Reading reading, Observation observation, string id, string channel) =>
        observation.IsUnitComplete(id, channel) || reading.RootUnitsOf(id).Ids.Any(u => observation.IsComplete(u, channel));

    private static (string One, string Other) Ends(Relation relation) =>
        string.CompareOrdinal(relation.Source, relation.Target) < 0 ? (relation.Source, relation.Target) : (relation.Target, relation.Source);
}

/// <summary>A pair of ends of which something is said in one channel.</summary>
/// <param name="One">Id of the end that comes first in ordinal order.</param>
/// <param name="Other">Id of the other.</param>
/// <param name="Pattern">Who says so.</param>
/// <param name="ByOne">Whether the first end reports it.</param>
/// <param name="ByOther">Whether the other end reports it.</param>
/// <param name="IsReported">Whether anybody reports it; false when it is only contradicted.</param>
/// <param name="IsMentionedByOthers">Whether a document or somebody else reports it.</param>
/// <param name="Relations">Ids of the relations between them.</param>
public sealed record ConfirmedPair(
    string One, string Other, ReportPattern Pattern, bool ByOne, bool ByOther, bool IsReported, bool IsMentionedByOthers, ImmutableArray<string> Relations)
{
    /// <summary>Whether the pair is tied under a rule.</summary>
    /// <param name="rule">The rule.</param>
    public bool Counts(ConfirmationRule rule) => rule switch
    {
        ConfirmationRule.Union => IsReported,
        ConfirmationRule.Intersection => ByOne && ByOther,
        ConfirmationRule.Reconstruction => (ByOne && ByOther) || Pattern is ReportPattern.Unconfirmable or ReportPattern.DocumentOnly,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Rule is Union, Intersection or Reconstruction."),
    };
}
