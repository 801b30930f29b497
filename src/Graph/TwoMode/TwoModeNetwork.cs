using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.TwoMode;

/// <summary>Who was at what: actors on one side, events on the other, built once and never changed.</summary>
/// <remarks>
/// Actors are the dense numbers 0..ActorCount-1, events 0..EventCount-1; labels live beside it. Somebody was at an event or was not: the same
/// attendance twice is one, and counted in <see cref="Repeated"/>. An event that nobody attended, and an actor who attended none, stay.
/// </remarks>
public sealed class TwoModeNetwork
{
    private readonly int[] _startsOfActor;
    private readonly int[] _events;
    private readonly int[] _startsOfEvent;
    private readonly int[] _actors;

    private TwoModeNetwork(int[] startsOfActor, int[] events, int[] startsOfEvent, int[] actors, int repeated) =>
        (_startsOfActor, _events, _startsOfEvent, _actors, Repeated) = (startsOfActor, events, startsOfEvent, actors, repeated);

    /// <summary>Number of actors.</summary>
    public int ActorCount => _startsOfActor.Length - 1;

    /// <summary>Number of events.</summary>
    public int EventCount => _startsOfEvent.Length - 1;

    /// <summary>Number of attendances, each once.</summary>
    public int AttendanceCount => _events.Length;

    /// <summary>How many attendances were given again, and left out.</summary>
    public int Repeated { get; }

    /// <summary>The size of the largest event; 0 without events.</summary>
    public int LargestEvent
    {
        get
        {
            var largest = 0;
            for (var happening = 0; happening < EventCount; happening++)
                largest = Math.Max(largest, ActorsOf(happening).Length);
            return largest;
        }
    }

    /// <summary>Builds it. Time O(attendances + actors + events).</summary>
    /// <param name="actorCount">Number of actors, 0 or more.</param>
    /// <param name="eventCount">Number of events, 0 or more.</param>
    /// <param name="actors">Who was there, for each attendance.</param>
    /// <param name="events">Where that was, for each attendance.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is out of range.</exception>
    public static TwoModeNetwork Build(int actorCount, int eventCount, ReadOnlySpan<int> actors, ReadOnlySpan<int> events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actorCount);
        ArgumentOutOfRangeException.ThrowIfNegative(eventCount);
        if (actors.Length != events.Length)
            throw NetworkErrors.LengthsDiffer(nameof(events), events.Length, actors.Length);
        Require(actors, actorCount, nameof(actors));
        Require(events, eventCount, nameof(events));

        // Laid down by event and from there by actor, the events of an actor come out ascending, the same one side by side.
        var (byEvent, atEvent) = Rows(eventCount, events, actors);
        var (starts, attended) = Rows(actorCount, atEvent, Owners(byEvent));
        var last = 0;
        for (var actor = 0; actor < actorCount; actor++)
        {
            var (from, to) = (starts[actor], starts[actor + 1]);
            starts[actor] = last;
            for (var i = from; i < to; i++)
            {
                if (last == starts[actor] || attended[last - 1] != attended[i])
                    attended[last++] = attended[i];
            }
        }
        starts[actorCount] = last;
        Array.Resize(ref attended, last);
        var (eventStarts, there) = Rows(eventCount, attended, Owners(starts));
        return new TwoModeNetwork(starts, attended, eventStarts, there, actors.Length - last);
    }

    /// <summary>The events of an actor, ascending.</summary>
    public ReadOnlySpan<int> EventsOf(int actor) => _events.AsSpan(_startsOfActor[actor].._startsOfActor[actor + 1]);

    /// <summary>The actors at an event, ascending.</summary>
    public ReadOnlySpan<int> ActorsOf(int happening) => _actors.AsSpan(_startsOfEvent[happening].._startsOfEvent[happening + 1]);

    /// <summary>The same without the events that more than so many attended: a plenary brings everybody together with everybody and says little of any two.</summary>
    /// <remarks>The events that stay keep their order and are numbered anew; actors stay, also those left without an event.</remarks>
    /// <param name="mostActors">The largest event that stays; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    public TwoModeNetwork UpTo(int mostActors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostActors, 1);
        var (actors, events, count) = (new List<int>(), new List<int>(), 0);
        for (var happening = 0; happening < EventCount; happening++)
        {
            var there = ActorsOf(happening);
            if (there.Length > mostActors)
                continue;
            foreach (var actor in there)
            {
                actors.Add(actor);
                events.Add(count);
            }
            count++;
        }
        return Build(ActorCount, count, actors.ToArray(), events.ToArray());
    }

    /// <summary>The values of each key, in the order in which they are given, and where those of a key begin.</summary>
    private static (int[] Starts, int[] Values) Rows(int count, ReadOnlySpan<int> keys, ReadOnlySpan<int> values)
    {
        var starts = new int[count + 1];
        foreach (var key in keys)
            starts[key + 1]++;
        for (var key = 0; key < count; key++)
            starts[key + 1] += starts[key];
        var next = starts.AsSpan().ToArray();
        var laid = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            laid[next[keys[i]]++] = values[i];
        return (starts, laid);
    }

    /// <summary>For each place the row that it lies in.</summary>
    private static int[] Owners(int[] starts)
    {
        var owners = new int[starts[^1]];
        for (var row = 0; row + 1 < starts.Length; row++)
            owners.AsSpan(starts[row]..starts[row + 1]).Fill(row);
        return owners;
    }

    private static void Require(ReadOnlySpan<int> numbers, int count, string parameter)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if ((uint)numbers[i] >= (uint)count)
                throw new ArgumentException($"{parameter}[{i}] is {numbers[i]}; there are {count} of them, numbered from 0.", parameter);
        }
    }
}
