using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Significance;

/// <summary>The chance that each actor is at each event, if nothing is known but how often each goes out and how large each event is.</summary>
/// <remarks>
/// The bipartite configuration model: attendances are independent, actor i at event e with chance p = x y / (1 + x y), x of the actor and y of the event such
/// that the expected events of every actor and the expected size of every event are those observed: of all such models the one with the most entropy. Who
/// was nowhere has 0 and who was everywhere 1, and so have events; these are set apart first, again and again until none is left.
/// Equal numbers have equal chances, so the unknowns are those of the different numbers. Newton's method on the likelihood, which is concave.
/// After Saracco, F. and others (2015). Scientific Reports 5, 10595.
/// </remarks>
internal sealed class ConfigurationModel
{
    private const int MostSteps = 200;
    private const double Precise = 1e-13;
    private const double Usable = 1e-9;

    private readonly int[] _ofActor;
    private readonly double[,] _chances;

    private ConfigurationModel(int[] ofActor, int[] trials, double[,] chances) => (_ofActor, Trials, _chances) = (ofActor, trials, chances);

    /// <summary>How many events there are of each size.</summary>
    public int[] Trials { get; }

    /// <summary>Which of the different numbers of events an actor has.</summary>
    public int SortOf(int actor) => _ofActor[actor];

    /// <summary>The chance that two actors are both at an event, for each size of events.</summary>
    public double[] Both(int sort, int other)
    {
        var both = new double[Trials.Length];
        for (var size = 0; size < both.Length; size++)
            both[size] = _chances[sort, size] * _chances[other, size];
        return both;
    }

    /// <summary>The chance that an actor of a sort is at an event of a size.</summary>
    public double Chance(int sort, int size) => _chances[sort, size];

    /// <summary>Fits the model.</summary>
    /// <param name="network">Who was at what.</param>
    /// <param name="mostSteps">After so many steps it is given up.</param>
    /// <returns>The model; null when no chances were found that keep the numbers to nine digits.</returns>
    public static ConfigurationModel? Of(TwoModeNetwork network, int mostSteps = MostSteps)
    {
        var actors = new Side(Enumerable.Range(0, network.ActorCount).Select(actor => network.EventsOf(actor).Length));
        var events = new Side(Enumerable.Range(0, network.EventCount).Select(happening => network.ActorsOf(happening).Length));
        SetApart(actors, events);
        var chances = new double[actors.Degrees.Length, events.Degrees.Length];
        if (!TryFit(actors, events, chances, mostSteps))
            return null;
        for (var r = 0; r < actors.Degrees.Length; r++)
        {
            for (var c = 0; c < events.Degrees.Length; c++)
            {
                // Whoever was set apart first decides.
                if (actors.Apart[r] is { } row && !(events.Apart[c] is { } earlier && earlier.Turn < row.Turn))
                    chances[r, c] = row.Value;
                else if (events.Apart[c] is { } column)
                    chances[r, c] = column.Value;
            }
        }
        return new ConfigurationModel(actors.SortOf, events.Counts, chances);
    }

    private static void SetApart(Side actors, Side events)
    {
        var turn = 0;
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var (side, other) in ((Side, Side)[])[(actors, events), (events, actors)])
            {
                for (var sort = 0; sort < side.Degrees.Length; sort++)
                {
                    var left = side.Degrees[sort] - other.Full;
                    if (side.Apart[sort] is not null || (left > 0 && left < other.Left))
                        continue;
                    side.Apart[sort] = (turn++, left > 0 ? 1 : 0);
                    side.Left -= side.Counts[sort];
                    side.Full += left > 0 ? side.Counts[sort] : 0;
                    isChanged = true;
                }
            }
        }
    }

    private static bool TryFit(Side actors, Side events, double[,] chances, int mostSteps)
    {
        int[] rows = [.. Enumerable.Range(0, actors.Degrees.Length).Where(r => actors.Apart[r] is null)];
        int[] columns = [.. Enumerable.Range(0, events.Degrees.Length).Where(c => events.Apart[c] is null)];
        if (rows.Length == 0 || columns.Length == 0)
            return true;

        double[] wanted = [.. rows.Select(r => (double)(actors.Degrees[r] - events.Full)), .. columns.Select(c => (double)(events.Degrees[c] - actors.Full))];
        double[] counts = [.. rows.Select(r => (double)actors.Counts[r]), .. columns.Select(c => (double)events.Counts[c])];
        var all = Math.Sqrt(rows.Select((_, i) => wanted[i] * counts[i]).Sum());
        double[] at = [.. wanted.Select(degree => Math.Log(degree / all))];
        var fit = new ConfigurationFit(rows.Length, wanted, counts);
        for (var step = 0; step < mostSteps && fit.Error(at) > Precise; step++)
        {
            var better = fit.Step(at);
            if (better is null)
                break;
            at = better;
        }

        if (!(fit.Error(at) <= Usable))
            return false;
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
                chances[rows[r], columns[c]] = fit.Chance(at, r, c);
        }
        return true;
    }

    /// <summary>The actors, or the events: the different numbers they have.</summary>
    private sealed class Side
    {
        public Side(IEnumerable<int> degrees)
        {
            int[] each = [.. degrees];
            Degrees = [.. each.Distinct().Order()];
            SortOf = [.. each.Select(degree => Array.BinarySearch(Degrees, degree))];
            Counts = new int[Degrees.Length];
            foreach (var sort in SortOf)
                Counts[sort]++;
            (Left, Apart) = (each.Length, new (int, int)?[Degrees.Length]);
        }

        public int[] Degrees { get; }

        public int[] Counts { get; }

        public int[] SortOf { get; }

        /// <summary>Those that are set apart: when, and whether they are everywhere (1) or nowhere (0).</summary>
        public (int Turn, int Value)?[] Apart { get; }

        /// <summary>How many are not set apart.</summary>
        public int Left { get; set; }

        /// <summary>How many were set apart as everywhere.</summary>
        public int Full { get; set; }
    }
}
