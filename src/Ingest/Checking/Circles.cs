namespace WijkNetwerk.Ingest.Checking;

/// <summary>Finds circles in "hangs on" and "is a part of", each once, without recursion: chains may be long.</summary>
internal static class Circles
{
    private enum State
    {
        New,
        Open,
        Done,
    }

    /// <summary>One circle for every step that closes one, in ordinal order of where the search began.</summary>
    /// <param name="next">The ids that an id points to; every key is looked at.</param>
    public static IEnumerable<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, string[]> next)
    {
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var start in next.Keys.Order(StringComparer.Ordinal))
        {
            if (states.GetValueOrDefault(start) != State.New)
            {
                continue;
            }

            var path = new List<string> { start };
            var at = new Stack<int>([0]);
            states[start] = State.Open;
            while (path.Count > 0)
            {
                var here = path[^1];
                var index = at.Pop();
                if (!next.TryGetValue(here, out var steps) || index >= steps.Length)
                {
                    states[here] = State.Done;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                at.Push(index + 1);
                switch (states.GetValueOrDefault(steps[index]))
                {
                    case State.Open:
                        yield return [.. path[path.IndexOf(steps[index])..], steps[index]];
                        break;
                    case State.New:
                        states[steps[index]] = State.Open;
                        path.Add(steps[index]);
                        at.Push(0);
                        break;
                    default:
                        break;
                }
            }
        }
    }
}
