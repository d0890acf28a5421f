"""The same reading over many inputs: on the processes of one machine, or on a Dask cluster."""
