using System.Text;
using SQLitePCL;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Reads relations with their statements, which may be a million: each connection of a snapshot reads a part, on a thread of its own.</summary>
/// <remarks>
/// Statements lie in the order of the ids of relations. Relations lie in the order in which they were stored, which is nearly always that same order: then both
/// tables are read from front to back, the statements of a relation being the next ones. Else relations are read by way of the index of their ids.
/// </remarks>
internal sealed class RelationReading
{
    private readonly Snapshot _snapshot;
    private readonly ActorIds _ids;
    private volatile bool _isOutOfOrder;

    private RelationReading(Snapshot snapshot, ActorIds ids) => (_snapshot, _ids) = (snapshot, ids);

    /// <summary>Every relation, in the order of their ids as UTF-8.</summary>
    /// <param name="snapshot">The state to read.</param>
    /// <param name="ids">The ids of actors, all added.</param>
    public static Relation[] All(Snapshot snapshot, ActorIds ids)
    {
        var reading = new RelationReading(snapshot, ids);
        return reading.AsStored() ?? reading.ById();
    }

    /// <summary>Null when they were not stored in the order of their ids.</summary>
    private Relation[]? AsStored()
    {
        using var span = new Query(_snapshot.Connections[0], "SELECT coalesce(min(rowid), 0) - 1, coalesce(max(rowid), 0) FROM relation");
        span.Next();
        var (first, last) = (span.Long(0), span.Long(1));
        var parts = Parts((database, part, count) => Read(
            database, " WHERE rowid > ?1 AND rowid <= ?2 ORDER BY rowid", q => q.With(first + ((last - first) * part / count), first + ((last - first) * (part + 1) / count))));
        var full = parts.Where(p => p.Count > 0).ToArray();
        return _isOutOfOrder || full.Zip(full.Skip(1)).Any(p => IsAfter(p.First[^1].Id, p.Second[0].Id)) ? null : Together(parts);
    }

    private Relation[] ById()
    {
        using var nth = new Query(_snapshot.Connections[0], "SELECT id FROM relation ORDER BY id LIMIT 1 OFFSET (SELECT count(*) FROM relation) * ?1 / ?2");
        var bounds = Enumerable.Range(1, _snapshot.Connections.Count - 1).Select(part => nth.With(part, _snapshot.Connections.Count).Next() ? nth.Id(0) : "").ToArray();
        return Together(Parts((database, part, count) =>
            count == 1 ? Read(database, " ORDER BY id", q => q)
            : part == 0 ? Read(database, " WHERE id < ?1 ORDER BY id", q => q.With(bounds[0]))
            : part == count - 1 ? Read(database, " WHERE id >= ?1 ORDER BY id", q => q.With(bounds[^1]))
            : Read(database, " WHERE id >= ?1 AND id < ?2 ORDER BY id", q => q.With(bounds[part - 1], bounds[part]))));
    }

    private List<Relation>[] Parts(Func<sqlite3, int, int, List<Relation>> read)
    {
        var connections = _snapshot.Connections;
        _isOutOfOrder = false;
        var others = Enumerable.Range(1, connections.Count - 1).Select(part => Task.Run(() => read(connections[part], part, connections.Count))).ToArray();
        try
        {
            return [read(connections[0], 0, connections.Count), .. others.Select(o => o.GetAwaiter().GetResult())];
        }
        finally
        {
            // Nobody may still read when the connections are closed.
            ((IAsyncResult)Task.WhenAll(others)).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>Some relations and their statements; stops as soon as anybody finds relations that do not come in the order of their ids.</summary>
    private List<Relation> Read(sqlite3 database, string which, Func<Query, Query> with)
    {
        var (all, rows, said) = (new List<Relation>(), new Rows(database, _ids), new List<Evidence>());
        using var relations = new Query(database, Sql.Of("select_relations") + which);
        with(relations);
        if (!relations.Next())
        {
            return all;
        }

        using var statements = new Query(database, Sql.Of("select_statements") + " WHERE relation >= ?1 ORDER BY relation, number");
        var isLeft = statements.With(relations.Id(0)).Next();
        var previous = Array.Empty<byte>();
        var length = 0;
        do
        {
            var id = relations.Bytes(0);
            if (_isOutOfOrder || previous.AsSpan(0, length).SequenceCompareTo(id) > 0)
            {
                _isOutOfOrder = true;
                return all;
            }

            for (int order; isLeft && (order = statements.Bytes(0).SequenceCompareTo(id)) <= 0; isLeft = statements.Next())
            {
                if (order == 0)
                {
                    said.Add(rows.Statement(statements));
                }
            }

            all.Add(rows.Relation(relations, said.Count == 1 ? [said[0]] : [.. said]));
            said.Clear();
            previous = previous.Length < id.Length ? new byte[2 * id.Length] : previous;
            id.CopyTo(previous);
            length = id.Length;
        }
        while (relations.Next());
        return all;
    }

    private static bool IsAfter(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)) > 0;

    private static Relation[] Together(List<Relation>[] parts)
    {
        var all = new Relation[parts.Sum(p => p.Count)];
        var end = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, end);
            end += part.Count;
        }

        return all;
    }
}
