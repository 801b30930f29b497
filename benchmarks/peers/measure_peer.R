# What `wijknetwerk measure` does, as an R user would do it: Rscript measure_peer.R NODES.csv EDGES.csv OUT.csv
# apt-get install r-cran-igraph r-cran-data.table. Reads the tables, calls igraph's own functions, writes one table of nodes; the numbers of the network go to standard output.
suppressMessages({library(data.table); library(igraph)})
args <- commandArgs(trailingOnly = TRUE)
nodes <- fread(args[1])
edges <- fread(args[2])

# The tables have no loops and no parallel ties, so nothing is simplified.
g <- graph_from_data_frame(edges, directed = FALSE, vertices = nodes)
n <- vcount(g)
k <- degree(g)

# E-I in vectors: of every tie its two ends, and whether their groups are one.
ends <- as_edgelist(g, names = FALSE)
group <- match(V(g)$group, unique(V(g)$group))
inside <- group[ends[, 1]] == group[ends[, 2]]
internal <- tabulate(ends[inside, ], n)

parts <- components(g)
cut <- logical(n)
cut[as.integer(articulation_points(g))] <- TRUE

fwrite(data.table(
  id = V(g)$name,
  degree = k,
  betweenness2 = betweenness(g, directed = FALSE, cutoff = 2),
  clustering = transitivity(g, type = "local"),
  constraint = constraint(g),
  core = coreness(g),
  eiIndex = (k - 2 * internal) / k,
  cutNode = cut,
  component = parts$membership - 1L
), args[3], na = "")
cat(sprintf('{"components": %d, "largestComponent": %d, "eiIndex": %.17g, "bridgeTies": %d}\n',
            parts$no, max(parts$csize), mean(!inside) - mean(inside), length(bridges(g))))
