"""The files that hold pictures, taken apart into their pieces without a look at the pixels."""
