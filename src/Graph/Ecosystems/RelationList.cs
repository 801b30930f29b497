using System.Collections;
using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>The relations of an ecosystem, by id. A list may keep them in another shape, such as columns, and make a relation when it is asked for. Immutable.</summary>
public abstract class RelationList : IReadOnlyList<Relation>
{
    /// <summary>How many relations there are.</summary>
    public abstract int Length { get; }

    int IReadOnlyCollection<Relation>.Count => Length;

    /// <summary>A relation; the same object each time.</summary>
    /// <param name="index">Its place, from 0.</param>
    public abstract Relation this[int index] { get; }

    /// <summary>The id of a relation.</summary>
    /// <param name="index">Its place, from 0.</param>
    public abstract string Id(int index);

    /// <summary>The actors that each relation runs between.</summary>
    /// <returns>Their places in <see cref="Ecosystem.Actors"/>, in the order of this list.</returns>
    public abstract (int[] Sources, int[] Targets) Ends();

    /// <summary>The strength of a relation; null when not stated.</summary>
    /// <param name="index">Its place, from 0.</param>
    public abstract double? Strength(int index);

    /// <inheritdoc/>
    public IEnumerator<Relation> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The relation with an id, or null. O(log n).</summary>
    internal Relation? Find(string id)
    {
        var (from, to) = (0, Length - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(Id(middle), id);
            if (order == 0)
            {
                return this[middle];
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle - 1);
        }

        return null;
    }
}

/// <summary>Relations that were given one by one.</summary>
internal sealed class GivenRelations(ImmutableArray<Relation> relations, Dictionary<string, int> actors) : RelationList
{
    public override int Length => relations.Length;

    public override Relation this[int index] => relations[index];

    public override string Id(int index) => relations[index].Id;

    public override (int[] Sources, int[] Targets) Ends()
    {
        var (sources, targets) = (new int[Length], new int[Length]);
        for (var i = 0; i < Length; i++)
        {
            (sources[i], targets[i]) = (actors[relations[i].Source], actors[relations[i].Target]);
        }

        return (sources, targets);
    }

    public override double? Strength(int index) => relations[index].Strength;
}
