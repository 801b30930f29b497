using System.Collections.Concurrent;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads and checks files on a thread of its own, while the caller opens the database and stores what was read.</summary>
internal sealed class ReadingAhead : IDisposable
{
    // Few enough that what waits is never old: rows that outlive the youngest generation stay in memory for long.
    private const int RowsTogether = 256;
    private const long LargeFrom = 16 << 20;
    private const long SmallTo = 4 << 20;
    private const int MostWaiting = 6;

    private readonly BlockingCollection<List<RelationRow>> _waiting = new(MostWaiting);
    private readonly TaskCompletionSource<Existing?> _existing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<Examination> _reading;
    private List<RelationRow> _batch = new(RowsTogether);

    public ReadingAhead(IReadOnlyCollection<ImportFile> files, ImportContext context)
    {
        Draft = new Draft(context, () => _existing.Task.GetAwaiter().GetResult(), Pass);
        (IsLarge, IsSmall) = (Size(files) > LargeFrom, AreSmall(files));
        _reading = Task.Run(() => Read(files));
    }

    public Draft Draft { get; }

    /// <summary>Whether there is so much to read that it is worth preparing for.</summary>
    public bool IsLarge { get; }

    /// <summary>Whether there is so little to read that what it names is looked up, rather than all that is there read.</summary>
    public bool IsSmall { get; }

    /// <inheritdoc cref="IsSmall"/>
    public static bool AreSmall(IReadOnlyCollection<ImportFile> files) => Size(files) <= SmallTo;

    /// <summary>Says what the database holds; the reading waits for it when it needs it.</summary>
    public void Give(Existing? existing) => _existing.TrySetResult(existing);

    /// <summary>The relations, in the order read; waits for more.</summary>
    public IEnumerable<RelationRow> Relations => _waiting.GetConsumingEnumerable().SelectMany(batch => batch);

    /// <summary>What was read, once all relations were taken.</summary>
    public Examination Finish() => _reading.GetAwaiter().GetResult();

    /// <summary>Stops the reading if it still goes on, and waits for that.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _existing.TrySetCanceled();
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        _waiting.Dispose();
        _stop.Dispose();
    }

    private static long Size(IReadOnlyCollection<ImportFile> files) => files.Select(f => new FileInfo(f.Path)).Where(f => f.Exists).Sum(f => f.Length);

    private Examination Read(IReadOnlyCollection<ImportFile> files)
    {
        try
        {
            var findings = FileReading.Read(files, Draft);
            _waiting.Add(_batch, _stop.Token);
            return new Examination(Draft, findings);
        }
        finally
        {
            _waiting.CompleteAdding();
        }
    }

    private void Pass(RelationRow row)
    {
        _batch.Add(row);
        if (_batch.Count == RowsTogether)
        {
            _waiting.Add(_batch, _stop.Token);
            _batch = new List<RelationRow>(RowsTogether);
        }
    }
}
