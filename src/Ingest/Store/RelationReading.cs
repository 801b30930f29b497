using SQLitePCL;

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
    private readonly int _expected;
    private volatile bool _isOutOfOrder;

    private RelationReading(Snapshot snapshot, ActorIds ids)
    {
        using var count = new Query(snapshot.Connections[0], "SELECT count(*) FROM relation");
        count.Next();
        (_snapshot, _ids, _expected) = (snapshot, ids, (int)Math.Min(count.Long(0) / snapshot.Connections.Count + 1, Array.MaxLength));
    }

    /// <summary>Every relation, in the order of their ids as UTF-8.</summary>
    /// <param name="snapshot">The state to read.</param>
    /// <param name="ids">The ids of actors.</param>
    public static StoredRelations All(Snapshot snapshot, ActorIds ids)
    {
        var reading = new RelationReading(snapshot, ids);
        return new StoredRelations(reading.AsStored() ?? reading.ById());
    }

    /// <summary>Null when they were not stored in the order of their ids.</summary>
    private RelationColumns[]? AsStored()
    {
        using var span = new Query(_snapshot.Connections[0], "SELECT coalesce((SELECT min(rowid) FROM relation), 0) - 1, coalesce((SELECT max(rowid) FROM relation), 0)");
        span.Next();
        var (first, last) = (span.Long(0), span.Long(1));
        var parts = Parts((database, part, count) => Read(
            database, " WHERE rowid > ?1 AND rowid <= ?2 ORDER BY rowid", q => q.With(first + ((last - first) * part / count), first + ((last - first) * (part + 1) / count))));
        var full = parts.Where(p => p.Count > 0).ToArray();
        return _isOutOfOrder || full.Zip(full.Skip(1)).Any(p => p.First.Id(p.First.Count - 1).SequenceCompareTo(p.Second.Id(0)) > 0) ? null : parts;
    }

    private RelationColumns[] ById()
    {
        using var nth = new Query(_snapshot.Connections[0], "SELECT id FROM relation ORDER BY id LIMIT 1 OFFSET (SELECT count(*) FROM relation) * ?1 / ?2");
        var bounds = Enumerable.Range(1, _snapshot.Connections.Count - 1).Select(part => nth.With(part, _snapshot.Connections.Count).Next() ? nth.Id(0) : "").ToArray();
        var parts = Parts((database, part, count) =>
            count == 1 ? Read(database, " ORDER BY id", q => q)
            : part == 0 ? Read(database, " WHERE id < ?1 ORDER BY id", q => q.With(bounds[0]))
            : part == count - 1 ? Read(database, " WHERE id >= ?1 ORDER BY id", q => q.With(bounds[^1]))
            : Read(database, " WHERE id >= ?1 AND id < ?2 ORDER BY id", q => q.With(bounds[part - 1], bounds[part])));
        return _isOutOfOrder ? throw new InvalidOperationException("The index of relations is not in the order of their ids.") : parts;
    }

    private RelationColumns[] Parts(Func<sqlite3, int, int, RelationColumns> read)
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
    private RelationColumns Read(sqlite3 database, string which, Func<Query, Query> with)
    {
        var all = new RelationColumns(_ids, _expected);
        using var relations = new Query(database, Sql.Of("select_relations") + which);
        with(relations);
        if (!relations.Next())
        {
            return all;
        }

        using var statements = new Query(database, Sql.Of("select_statements") + " WHERE relation >= ?1 ORDER BY relation, number");
        // Asked for once a row: its bytes stay where they are until the next.
        var isLeft = statements.With(relations.Id(0)).Next();
        var about = statements.Bytes(0);
        do
        {
            all.Add(relations);
            if (_isOutOfOrder || !all.EndsInOrder)
            {
                _isOutOfOrder = true;
                return all;
            }

            while (isLeft && about.SequenceCompareTo(all.Id(all.Count - 1)) is <= 0 and var order)
            {
                if (order == 0)
                {
                    all.AddStatement(statements);
                }

                isLeft = statements.Next();
                about = statements.Bytes(0);
            }
        }
        while (relations.Next());
        return all;
    }
}
