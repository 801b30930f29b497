using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.Numerics;

/// <summary>Zeroed memory that begins on the border of a cache line, so that a vector of 64 bytes never lies on two.</summary>
internal sealed unsafe class AlignedMemory<T> : IDisposable
    where T : unmanaged
{
    private const int CacheLine = 64;

    public AlignedMemory(long count)
    {
        var bytes = checked((nuint)Math.Max(1, count) * (nuint)sizeof(T));
        Pointer = (T*)NativeMemory.AlignedAlloc(bytes, CacheLine);
        NativeMemory.Clear(Pointer, bytes);
    }

    ~AlignedMemory() => Free();

    public T* Pointer { get; private set; }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(Pointer);
        Pointer = null;
    }
}
