using System.Text;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The relations of a database, in the parts in which they were read. A relation is made when it is first asked for, and kept.</summary>
internal sealed class StoredRelations : RelationList
{
    private readonly RelationColumns[] _parts;
    private readonly Relation?[] _made;

    /// <summary>Puts parts together.</summary>
    /// <param name="parts">In the order of the ids.</param>
    public StoredRelations(RelationColumns[] parts) => (_parts, _made) = (parts, new Relation?[parts.Sum(p => p.Count)]);

    /// <summary>Whether they are in the order that an ecosystem has.</summary>
    public bool IsInOrderOfTexts => _parts.All(p => p.IsInOrderOfTexts);

    public override int Length => _made.Length;

    public override Relation this[int index] => _made[index] ?? Made(index);

    public override string Id(int index) => _made[index]?.Id ?? Encoding.UTF8.GetString(Part(ref index).Id(index));

    public override (int[] Sources, int[] Targets) Ends()
    {
        var (sources, targets) = (new int[Length], new int[Length]);
        var start = 0;
        foreach (var part in _parts)
        {
            part.CopyEnds(sources.AsSpan(start, part.Count), targets.AsSpan(start, part.Count));
            start += part.Count;
        }

        return (sources, targets);
    }

    public override double? Strength(int index) => Part(ref index).Strength(index);

    // Of two threads that make the same relation, both get what the first one made.
    private Relation Made(int index)
    {
        var row = index;
        var made = Part(ref row).Relation(row);
        return Interlocked.CompareExchange(ref _made[index], made, null) ?? made;
    }

    /// <summary>The part that a relation is in, and its row there.</summary>
    private RelationColumns Part(ref int index)
    {
        var part = 0;
        for (; index >= _parts[part].Count; part++)
        {
            index -= _parts[part].Count;
        }

        return _parts[part];
    }
}
