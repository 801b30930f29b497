using System.Runtime.ExceptionServices;

namespace WijkNetwerk.Graph.Numerics;

/// <summary>Work in numbered blocks on several threads, with results that do not depend on how many there are.</summary>
/// <remarks>
/// The division into blocks is the caller's and must follow from the input alone. Blocks either write to places of their own
/// (<see cref="Run{TState}"/>) or hand in their result one after another in the order of their numbers (<see cref="InOrder{TState}"/>).
/// </remarks>
internal static class Workers
{
    /// <summary>How many blocks of a given size hold all of something.</summary>
    public static int Blocks(long count, int size) => checked((int)((count + size - 1) / size));

    /// <summary>Does every block once, in any order.</summary>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="blocks">How many blocks there are.</param>
    /// <param name="make">Makes the workspace of a thread; it is disposed of if it can be.</param>
    /// <param name="work">Does one block.</param>
    /// <param name="cancellation">Ends the work between two blocks.</param>
    public static void Run<TState>(
        int threads, int blocks, Func<TState> make, Action<TState, int> work, CancellationToken cancellation = default) =>
        Start(threads, blocks, make, work, commit: null, cancellation);

    /// <summary>Does every block once without a workspace, in any order.</summary>
    public static void Run(int threads, int blocks, Action<int> work, CancellationToken cancellation = default) =>
        Start<object?>(threads, blocks, () => null, (_, block) => work(block), commit: null, cancellation);

    /// <summary>Does every block once, and hands in the results in the order of the blocks.</summary>
    public static void InOrder<TState>(
        int threads, int blocks, Func<TState> make, Action<TState, int> work, Action<TState, int> commit, CancellationToken cancellation = default) =>
        Start(threads, blocks, make, work, commit, cancellation);

    private static void Start<TState>(
        int threads, int blocks, Func<TState> make, Action<TState, int> work, Action<TState, int>? commit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var next = -1;
        var handedIn = 0;
        Exception? failure = null;
        var gate = new object();

        void Loop()
        {
            try
            {
                var state = make();
                using (state as IDisposable)
                {
                    for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
                    {
                        if (Volatile.Read(ref failure) is not null)
                            return;
                        cancellation.ThrowIfCancellationRequested();
                        work(state, block);
                        if (commit is null)
                            continue;
                        lock (gate)
                        {
                            while (handedIn != block && failure is null)
                                Monitor.Wait(gate);
                            if (failure is not null)
                                return;
                            commit(state, block);
                            handedIn++;
                            Monitor.PulseAll(gate);
                        }
                    }
                }
            }
            catch (Exception exception)
            {
                lock (gate)
                {
                    failure ??= exception;
                    Monitor.PulseAll(gate);
                }
            }
        }

        var others = new Thread[Math.Max(0, Math.Min(threads, blocks) - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Loop) { IsBackground = true };
            others[i].Start();
        }
        if (blocks > 0)
            Loop();
        foreach (var thread in others)
            thread.Join();
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }
}
