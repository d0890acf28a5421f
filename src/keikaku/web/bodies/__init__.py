"""Bodies (会議体: 審議会, 外部評価, 推進本部, 圏域), what is laid before them, and what they say."""
