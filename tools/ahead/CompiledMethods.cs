using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace WijkNetwerk.Ahead;

/// <summary>Hears from the runtime which methods it compiles.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords Compiling = (EventKeywords)0x10;

    // The runtime tells of a method after the fact, from a thread of its own.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<object> _heard = new();

    /// <summary>Every method that was compiled quickly, at its first call: what was compiled ahead and only better again later is not among them.</summary>
    public IEnumerable<MethodBase> All()
    {
        for (var heard = -1; heard != _heard.Count;)
        {
            heard = _heard.Count;
            Thread.Sleep(Patience);
        }

        return _heard.Distinct().Select(id => Method((nint)(ulong)id));
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Compiling);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // MethodLoadVerbose: the method first, its flags sixth, with the sort of compiling in bits 7 to 9.
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true
            && eventData.Payload is [{ } method, _, _, _, _, uint flags, ..]
            && ((flags >> 7) & 7) == 3)
        {
            _heard.Enqueue(method);
        }
    }

    // What the runtime has no public way for: code over references is shared, so that the method of an event is one over System.__Canon.
    private static MethodBase Method(nint id)
    {
        var handle = typeof(RuntimeMethodHandle).GetField("m_value", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(RuntimeMethodHandle.FromIntPtr(id));
        return (MethodBase)typeof(object).Assembly.GetType("System.RuntimeType")!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Single(m => m.Name == "GetMethodBase" && m.GetParameters().Length == 1)
            .Invoke(null, [handle])!;
    }
}
