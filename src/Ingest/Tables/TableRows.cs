using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>The rows of a table, one after the other or by index. A format may keep them as they are or read each when it is asked for.</summary>
[CollectionBuilder(typeof(TableRows), nameof(Of))]
public abstract class TableRows : IReadOnlyList<Row>
{
    /// <summary>Number of rows.</summary>
    public abstract int Length { get; }

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<Row>.Count => Length;

    /// <summary>A row by its index, 0-based; on any thread.</summary>
    public abstract Row this[int index] { get; }

    /// <summary>Rows that are kept as they are.</summary>
    /// <param name="rows">The rows.</param>
    public static implicit operator TableRows(ImmutableArray<Row> rows) => new Kept(rows);

    /// <summary>Rows that are kept as they are.</summary>
    /// <param name="rows">The rows.</param>
    public static TableRows Of(ReadOnlySpan<Row> rows) => new Kept([.. rows]);

    /// <inheritdoc/>
    public abstract IEnumerator<Row> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Kept(ImmutableArray<Row> rows) : TableRows
    {
        public override int Length => rows.Length;

        public override Row this[int index] => rows[index];

        public override IEnumerator<Row> GetEnumerator() => ((IEnumerable<Row>)rows).GetEnumerator();
    }
}
