using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>A body with heads (see <see cref="ManyHeaded"/>) in every reading of for whom people with two hats stand in a contact.</summary>
/// <remarks>
/// Each open contact with an end that can be in the body is resolved by itself, with weight 1/(k_u·k_v). Who is in a department goes by membership, whatever hat somebody wears in a contact. Resolutions
/// that give the same contacts are worked out once: exact up to 256, above that 100 draws by the seed of the reading.
/// </remarks>
internal sealed class HeadReadings
{
    private const int AtMost = 256;
    private const int Draws = 100;

    private readonly (HeadBody Body, double Weight)[] _readings;
    private readonly Lazy<HeadBody> _certain;

    /// <summary>The readings of a body.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="isBody">The roots that make it up.</param>
    /// <param name="headsOf">The heads that an end stands for when it stands for a root of the body.</param>
    /// <param name="people">The people of the body, and the heads each belongs to.</param>
    public HeadReadings(Measurement m, Func<string?, bool> isBody, Func<string, string, ImmutableArray<string>> headsOf, ImmutableArray<(string Id, ImmutableArray<string> Heads)> people)
    {
        var (possible, choices) = (new List<RootContact>(), new List<((int, double)[], Func<Xoshiro>)>());
        foreach (var tie in m.OpenByRoot.Where(t => t.Channel == "contact" && !m.Reading.IsInGeneric(t.One) && !m.Reading.IsInGeneric(t.Other) && t.Resolutions.Any(r => isBody(r.One) || isBody(r.Other))))
        {
            var relations = m.RelationsOf(tie.Relations.Select(l => l.Relation.Id));
            var ways = new List<(int, double)>();
            foreach (var way in tie.Resolutions)
            {
                var isIn = isBody(way.One) || isBody(way.Other);
                ways.Add((isIn ? possible.Count : -1, way.Share));
                if (isIn)
                {
                    possible.Add(new RootContact(tie.One, way.One, tie.Other, way.Other, relations));
                }
            }

            choices.Add(([.. ways.GroupBy(w => w.Item1, w => w.Item2).Select(g => (g.Key, g.Sum()))], () => tie.Random(m.Reading.Options.Seed)));
        }

        // The same in every reading: who is in contact with the body, and for which heads each stands.
        var sure = m.ContactsByRoot.Where(c => isBody(c.OneRoot) || isBody(c.OtherRoot)).ToArray();
        var heads = new Dictionary<(string, string), ImmutableArray<string>>();
        HeadBody Body(IEnumerable<RootContact> more) => new(m, [.. sure, .. more], isBody, HeadsOf, people);
        ImmutableArray<string> HeadsOf(string end, string root)
        {
            if (!heads.TryGetValue((end, root), out var found))
            {
                heads[(end, root)] = found = headsOf(end, root);
            }

            return found;
        }

        var isOne = m.Unknowns == Unknowns.Drawn;
        var outcomes = Outcomes.Of(choices, isOne ? 1 : AtMost, isOne ? 1 : Draws);
        _readings = [.. outcomes.All.Select(o => (Body(o.Marks.Select(mark => possible[mark])), o.Weight))];
        _certain = new(() => choices.Count == 0 ? _readings[0].Body : Body([]));
        Why = choices.Count == 0 ? []
            : outcomes.IsDrawn ? [$"dual-hatted: {choices.Count}", $"readings drawn, seed: {m.Reading.Options.Seed}"] : [$"dual-hatted: {choices.Count}"];
    }

    /// <summary>Why readings differ.</summary>
    public ImmutableArray<string> Why { get; }

    /// <summary>The heads by the contacts of which it is sure for whom both ends stand; null when there is none.</summary>
    public Heads? Certain(string ego) => _certain.Value.HeadsOf(ego);

    /// <summary>The heads in each reading, null in one without a contact, and its weight.</summary>
    public ImmutableArray<(Heads? Heads, double Weight)> Of(string ego) => [.. _readings.Select(r => (r.Body.HeadsOf(ego), r.Weight))];
}

/// <summary>A contact between two ends as named, and the whole organisations they stand for in it; null for an end that stands for none.</summary>
/// <param name="One">Id of an end.</param>
/// <param name="OneRoot">Its root unit.</param>
/// <param name="Other">Id of the other end.</param>
/// <param name="OtherRoot">Its root unit.</param>
/// <param name="Relations">Ids of the relations behind it.</param>
internal sealed record RootContact(string One, string? OneRoot, string Other, string? OtherRoot, ImmutableArray<string> Relations);
