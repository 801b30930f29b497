using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The E-I index of an organisation (BR7): contacts outward beside contacts inside.</summary>
/// <remarks>
/// Definition: (E − I)/(E + I) over all contact ties as named with an end in the organisation, linking ones included; E one end in it, I both. An open tie (an end with several
/// organisations that does not say for which) is out, in, or none of this organisation's; the value is the mean over all ways, exact by adding ties one at a time to the counts of E and I.
/// Undefined: no contact at all: no alters; over the ways in which there is one otherwise.
/// Reference: Krackhardt and Stern (1988).
/// Checked against: toy by hand.
/// </remarks>
internal static class EiIndexReadings
{
    /// <summary>BR7 of an organisation.</summary>
    public static Score Of(Measurement m, Unit ego)
    {
        var contacts = m.ContactsOf(ego.Id).ToArray();
        var open = m.Organisations.Open.Where(t => t.Channel == "contact" && t.Touches(ego.Id)).ToArray();
        var inside = contacts.Count(t => t.OneUnit == ego.Id && t.OtherUnit == ego.Id);
        var relations = m.RelationsOf(contacts.SelectMany(t => t.Relations).Concat(open.SelectMany(t => t.Relations).Select(l => l.Relation.Id)));
        var (observed, all) = m.EgoDyads(ego.Id, ["contact"]);
        var ways = Ways(contacts.Length - inside, inside, open, ego.Id);
        var isInsideKnown = inside > 0 || ways.Keys.Any(w => w.Inside > 0);
        var score = new Score
        {
            Ego = ego.Id,
            View = PersonView.Name,
            Measure = "BR7",
            N = contacts.Length + open.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Flags = observed == all ? [] : isInsideKnown ? ["over recorded relations"] : ["over recorded relations", "inside not known"],
        };
        var index = Ranged.Of(ways.Select(w => (w.Key.Outside + w.Key.Inside == 0 ? (double?)null : (w.Key.Outside - w.Key.Inside) / (double)(w.Key.Outside + w.Key.Inside), w.Value)));
        return index.Value is null ? score with { Reason = Reason.NoAlters } : index.On(score, [$"dual-hatted: {open.Length}"]);
    }

    private static SortedDictionary<(int Outside, int Inside), double> Ways(int outside, int inside, OpenTie[] open, string ego)
    {
        var ways = new SortedDictionary<(int Outside, int Inside), double> { [(outside, inside)] = 1 };
        foreach (var tie in open)
        {
            var next = new SortedDictionary<(int Outside, int Inside), double>();
            foreach (var ((e, i), weight) in ways)
            {
                foreach (var way in tie.Resolutions)
                {
                    var ends = (way.One == ego ? 1 : 0) + (way.Other == ego ? 1 : 0);
                    var counts = (e + (ends == 1 ? 1 : 0), i + (ends == 2 ? 1 : 0));
                    next[counts] = next.GetValueOrDefault(counts) + (weight * way.Share);
                }
            }

            ways = next;
        }

        return ways;
    }
}
