namespace WijkNetwerk.Viz.Layout;

/// <summary>Finds a place beside its actor for each label, so that no label covers another label or an actor or leaves the page.</summary>
/// <remarks>
/// Greedy choice by priority among candidate places around the actor, then improvement one label at a time until nothing changes.
/// Shape: one place per request, or none. Time O(n c (a + t) + r n² c) for n labels, c candidates, a actors, t ties, r ≤ 30 rounds.
/// Random: no.
/// Reference: Christensen, Marks, Shieber (1995). An empirical study of algorithms for point-feature label placement.
/// ACM Transactions on Graphics 14(3), 203-232. doi:10.1145/212332.212334.
/// </remarks>
public static class LabelPlacement
{
    /// <summary>A label that would cost more than this is not placed.</summary>
    public const double DefaultLimit = 60;

    private const double Collision = 10_000;
    private const int Kept = 60;
    private const int Rounds = 30;

    /// <summary>Places the labels.</summary>
    /// <param name="requests">Labels with different ids.</param>
    /// <param name="obstacles">What to keep clear of.</param>
    /// <param name="limit">What a place may cost; crossing one tie costs about 45, standing far away up to 30.</param>
    public static LabelPlan Place(IReadOnlyList<LabelRequest> requests, LabelObstacles obstacles, double limit = DefaultLimit)
    {
        var candidates = requests
            .Select(request => LabelCandidates.Of(request, obstacles, limit + request.Patience).Take(Kept).ToArray())
            .ToArray();
        var order = Enumerable.Range(0, requests.Count)
            .OrderByDescending(at => requests[at].Priority)
            .ThenBy(at => candidates[at].Length)
            .ThenBy(at => requests[at].Id, StringComparer.Ordinal)
            .ToArray();
        var chosen = new LabelCandidate?[requests.Count];
        foreach (var at in order) chosen[at] = Best(at, candidates, chosen, requests, withCollisions: true);
        for (var round = 0; round < Rounds; round++)
        {
            var changed = false;
            foreach (var at in order)
            {
                var better = Best(at, candidates, chosen, requests, withCollisions: true);
                changed |= !ReferenceEquals(better, chosen[at]);
                chosen[at] = better;
            }

            if (!changed) break;
        }

        DropCollisions(order, chosen);
        // What was given up may fit after all, now that its rivals have settled.
        foreach (var at in order) chosen[at] ??= Best(at, candidates, chosen, requests, withCollisions: false);

        return new LabelPlan(
            [.. Enumerable.Range(0, requests.Count).Where(at => chosen[at] is not null).Select(at => chosen[at]!.Label)],
            [.. Enumerable.Range(0, requests.Count).Where(at => chosen[at] is null).Select(at => requests[at].Id)]);
    }

    private static LabelCandidate? Best(
        int at, LabelCandidate[][] candidates, LabelCandidate?[] chosen, IReadOnlyList<LabelRequest> requests, bool withCollisions)
    {
        LabelCandidate? best = null;
        var lowest = double.MaxValue;
        foreach (var candidate in candidates[at])
        {
            if (candidate.Cost >= lowest) break;
            var cost = candidate.Cost;
            for (var other = 0; other < chosen.Length && cost < lowest; other++)
            {
                if (other == at || chosen[other] is not { } rival || !candidate.CollidesWith(rival)) continue;
                // Pushing away an important label is worse than pushing away a small one.
                cost += withCollisions ? Collision * (1 + Math.Max(0, requests[other].Priority)) : double.PositiveInfinity;
            }

            if (cost >= lowest) continue;
            lowest = cost;
            best = candidate;
        }

        return best;
    }

    // From the least important on: a label that still collides is given up.
    private static void DropCollisions(int[] order, LabelCandidate?[] chosen)
    {
        foreach (var at in order.Reverse())
        {
            var mine = chosen[at];
            if (mine is not null && chosen.Where((rival, other) => other != at && rival is not null && mine.CollidesWith(rival)).Any())
                chosen[at] = null;
        }
    }
}
