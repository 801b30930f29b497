#!/usr/bin/python3
"""Measures our kernels and those of igraph (C core), R igraph and networkx on the same generated files, and checks that they agree.

    apt-get install libigraph-dev r-cran-igraph python3-networkx gcc pkg-config
    /usr/bin/python3 benchmarks/peers/run.py [--peers=igraph,r,networkx,networkit] [small|medium|large|huge ...]      (from the root of the repository; default: small medium)
    /usr/bin/python3 benchmarks/peers/run.py plausible [DRAWS]      (scores and findings over plausible networks, beside igraph on the same draws, three times in turns; default: 200 draws)
    /usr/bin/python3 benchmarks/peers/run.py measure [small|medium]      (the command `measure`, CSV to JSON, beside an R script; default: medium; also r-cran-data.table)

Every kernel of ours runs in a process of its own, so that its peak memory is its own (input arrays, network and kernel). Seconds are wall-clock, best of
the repeats; processor seconds stand beside them, because on a machine that does other work only those can be compared. Reading files is not timed.
NetworKit takes part with --peers=networkit if NETWORKIT_BUILD is the folder of a static build made beside the project
(cmake -DNETWORKIT_STATIC=ON -DNETWORKIT_NATIVE=ON -DCMAKE_BUILD_TYPE=Release); nothing of it is kept here.
A peer is given each kernel once (igraph, small: three times those that take less than a second). Files go to a temporary folder; the table goes to standard output.
"""
import math
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

import numpy

import measure

HERE = pathlib.Path("benchmarks/peers")
SIZES = {"small": (10_000, 50_000), "medium": (100_000, 500_000), "large": (1_000_000, 5_000_000), "huge": (10_000_000, 50_000_000)}
LINEAR = "constraint triangles localClustering components cores cutNodes bridgeTies pageRank".split()
KERNELS = {
    "small": ["betweenness", "betweenness2", "harmonic", "closeness", "effectiveSize", "vertexConnectivity", "leiden", "approximateBetweenness"] + LINEAR,
    "medium": ["betweenness2", "effectiveSize", "leiden", "approximateBetweenness"] + LINEAR,
    "large": ["leiden", "approximateBetweenness"] + LINEAR,
    "huge": ["components", "cores", "cutNodes", "bridgeTies", "localClustering", "pageRank"],
}
# Kernels that a peer would need minutes or much memory for.
SKIP = {("networkx", "medium"), ("networkx", "large"), ("networkx", "huge"), ("r", "large"), ("r", "huge")}
NETWORKIT = {"betweenness", "approximateBetweenness", "harmonic", "pageRank", "localClustering", "cores", "components", "leiden"}
# Igraph has neither.
NOT_IGRAPH = {"effectiveSize", "approximateBetweenness"}
# Kernels that networkx, which is written in Python, would need many minutes or hours for.
MINUTES = {"betweenness", "betweenness2", "harmonic", "closeness", "vertexConnectivity"}
# A peer that is not done after so many seconds is stopped; the table says what it did not come to.
PATIENCE = 600
# Estimates: each is within 0.01 of the truth, with a confidence of 0.9.
TOLERANCE = {"pageRank": 1e-8, "approximateBetweenness": 0.02}
# Best of one start each; not the same communities.
FREE = {"leiden"}


def lines(command, patience=None):
    """What a program prints, by kernel; what it printed so far if it is not done in time."""
    late = False
    try:
        text = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True, timeout=patience).stdout
    except subprocess.TimeoutExpired as stopped:
        text, late = stopped.stdout or b"", True
    rows = {row[0]: tuple(map(float, row[1:4])) for row in (line.split("\t") for line in text.decode().splitlines()) if len(row) >= 4}
    return {**rows, "late": late}


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout.strip()


def agree(folder, peer, kernel):
    ours, theirs = (folder / f"{who}-{kernel}.bin" for who in ("ours", peer))
    if not theirs.exists():
        return "-"
    a, b = numpy.fromfile(ours), numpy.fromfile(theirs)
    if kernel in FREE:
        return f"{a[0]:.5f} / {b[0]:.5f}"
    if kernel == "constraint" or kernel == "localClustering" or kernel == "closeness":
        # Undefined is NaN or 0 at the peers.
        a, b = numpy.nan_to_num(a), numpy.nan_to_num(b)
    if kernel == "harmonic" and peer in ("igraph", "r") and len(a) == len(b) and b.max() < 2 and a.max() > 2:
        b = b * (len(b) - 1)
    if len(a) != len(b):
        return f"NO: {len(a)} / {len(b)} values"
    worst = float(numpy.max(numpy.abs(a - b) / numpy.maximum(1, numpy.abs(b)))) if len(a) else 0.0
    if kernel == "betweenness" and peer == "networkit":
        b = b / 2
        worst = float(numpy.max(numpy.abs(a - b) / numpy.maximum(1, numpy.abs(b))))
    return "yes" if worst <= TOLERANCE.get(kernel, 1e-9) else f"NO: {worst:.2g}"


def networkit_peer(folder):
    """Compiles networkit_peer.cpp against the build in NETWORKIT_BUILD."""
    build = pathlib.Path(os.environ["NETWORKIT_BUILD"])
    cache = (line.split("=", 1) for line in open(build / "CMakeCache.txt") if "=" in line)
    source = pathlib.Path(next(value.strip() for name, value in cache if name.startswith("CMAKE_HOME_DIRECTORY")))
    peer = folder / "networkit_peer"
    headers = [f"-I{source / part}" for part in ("include", "extlibs/tlx", "extlibs/ttmath")]
    subprocess.run(["g++", "-O2", "-std=c++20", "-fopenmp", str(HERE / "networkit_peer.cpp"), *headers, "-o", str(peer), str(build / "libnetworkit.a"),
                    *map(str, build.glob("extlibs/**/*.a"))], check=True)
    return peer


def versions():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    r_igraph = output("Rscript", "-e", 'cat(as.character(packageVersion("igraph")))')
    print(f"Machine: {cpu}, {os.cpu_count()} processors, load average {os.getloadavg()[0]:.1f} at the start.")
    print(f"Versions: .NET {output('dotnet', '--version')}; igraph C {output('pkg-config', '--modversion', 'igraph')}; "
          f"networkx {output('/usr/bin/python3', '-c', 'import networkx; print(networkx.__version__)')}; "
          f"R igraph {r_igraph}.\n")


def plausible(ours, folder, draws):
    """All scores and findings over drawn networks beside three kernels of igraph on the same draws, in turns; processor seconds and their ratio."""
    file, igraph = folder / "draws.bin", folder / "igraph_draws"
    flags = output("pkg-config", "--cflags", "--libs", "igraph").split()
    subprocess.run(["gcc", "-O2", str(HERE / "igraph_draws.c"), "-o", str(igraph), *flags, "-lm"], check=True)
    print("| round | ours: s | processor s | ms a draw | igraph: s | processor s | ms a draw | processor ratio |\n| --- | " + " | ".join(["---:"] * 7) + " |")
    for turn in range(3):
        # Ours prints a first, cold round and a warm one.
        mine = lines([*ours, "plausible", draws, 1, file])["ours"]
        theirs = lines([igraph, file])["igraph"]
        cells = [f"{x:.2f}" for x in (mine[0], mine[1], 1000 * mine[1] / draws, theirs[0], theirs[1], 1000 * theirs[1] / draws, mine[1] / theirs[1])]
        print(f"| {turn + 1} | " + " | ".join(cells) + " |", flush=True)
    file.unlink()


def main():
    asked = next((arg.removeprefix("--peers=").split(",") for arg in sys.argv[1:] if arg.startswith("--peers=")), ["igraph", "r", "networkx"])
    sizes = [arg for arg in sys.argv[1:] if not arg.startswith("--")]
    whole = "measure" in sizes
    sizes = [size for size in sizes if size != "measure"] or (["medium"] if whole else ["small", "medium"])
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "quiet", "benchmarks"], check=True, stdout=subprocess.DEVNULL)
    ours = ["dotnet", "benchmarks/bin/Release/net10.0/WijkNetwerk.Benchmarks.dll"]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="wijknetwerk-peers-"))
    versions()
    if sizes[:1] == ["plausible"]:
        plausible(ours, folder, int(sizes[1]) if len(sizes) > 1 else 200)
        return
    if whole:
        for size in sizes:
            n, m = SIZES[size]
            path = folder / f"{size}.bin"
            subprocess.run([*ours, "generate", str(n), str(m), "42", str(path)], check=True)
            measure.compare(folder, path, n, m)
        return
    igraph = folder / "igraph_peer"
    flags = output("pkg-config", "--cflags", "--libs", "igraph").split()
    subprocess.run(["gcc", "-O2", str(HERE / "igraph_peer.c"), "-o", str(igraph), *flags, "-lm"], check=True)
    networkit = networkit_peer(folder) if "networkit" in asked else None

    for size in sizes:
        n, m = SIZES[size]
        path = folder / f"{size}.bin"
        subprocess.run([*ours, "generate", str(n), str(m), "42", str(path)], check=True)
        kernels = KERNELS[size]
        repeats = {"small": 5, "medium": 3, "large": 2, "huge": 1}[size]
        mine = {}
        for kernel in kernels:
            mine.update(lines([*ours, "measure", path, folder, repeats, kernel]))
        peers = {"igraph": lines([igraph, path, folder, 3 if size == "small" else 1, *[k for k in kernels if k not in NOT_IGRAPH]])}
        if networkit:
            peers["networkit"] = lines([networkit, path, folder, 1, *[k for k in kernels if k in NETWORKIT]])
        if "r" in asked and ("r", size) not in SKIP:
            peers["r"] = lines(["Rscript", HERE / "igraph_peer.R", path, folder, *kernels], PATIENCE)
        if "networkx" in asked and ("networkx", size) not in SKIP:
            peers["networkx"] = lines(["/usr/bin/python3", HERE / "networkx_peer.py", path, folder, *sorted((k for k in kernels if k not in MINUTES), key=lambda k: k == "effectiveSize")], PATIENCE)
        print(f"### {n:,} nodes, {m:,} ties (load average {os.getloadavg()[0]:.1f})\n")
        print("| kernel | ours: s | processor s | peak MB | " + " | ".join(f"{p}: s | processor s | peak MB | ratio | processor ratio | agrees" for p in peers) + " |")
        print("| --- | " + " | ".join(["---:"] * (3 + 6 * len(peers))) + " |")
        for kernel in ["build", *kernels]:
            cells = [kernel, f"{mine[kernel][0]:.4f}", f"{mine[kernel][1]:.4f}", f"{mine[kernel][2]:.0f}"]
            for peer, rows in peers.items():
                if kernel not in rows:
                    slow = peer == "networkx" and kernel in MINUTES
                    cells += ["skipped: minutes" if slow else f"not done in {PATIENCE} s" if rows["late"] else "has none", *["-"] * 5]
                    continue
                wall, processor, memory = rows[kernel]
                verdict = "-" if kernel == "build" else agree(folder, peer, kernel)
                ratios = [wall / mine[kernel][0], processor / mine[kernel][1] if mine[kernel][1] else math.inf]
                cells += [f"{wall:.4f}", f"{processor:.4f}", f"{memory:.0f}", *[f"{ratio:.1f}" for ratio in ratios], verdict]
            print("| " + " | ".join(cells) + " |", flush=True)
        for peer in asked:
            if (peer, size) in SKIP:
                print(f"\n{peer} is left out at this size: it would need hours, or more memory than there is.")
        print()
        path.unlink()


if __name__ == "__main__":
    main()
