/** Replaces a symmetric positive definite matrix (n × n, by rows; the lower half is read) by its Cholesky factor. */
export function decompose(matrix: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    const rowJ = j * n;
    let diagonal = matrix[rowJ + j]!;
    for (let k = 0; k < j; k++) diagonal -= matrix[rowJ + k]! ** 2;
    const root = Math.sqrt(diagonal);
    matrix[rowJ + j] = root;
    for (let i = j + 1; i < n; i++) {
      const rowI = i * n;
      let value = matrix[rowI + j]!;
      for (let k = 0; k < j; k++) value -= matrix[rowI + k]! * matrix[rowJ + k]!;
      matrix[rowI + j] = value / root;
    }
  }
}

/** Solves A x = b in place of b, A given by its Cholesky factor. */
export function solve(factor: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let value = b[i]!;
    for (let k = 0; k < i; k++) value -= factor[i * n + k]! * b[k]!;
    b[i] = value / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let value = b[i]!;
    for (let k = i + 1; k < n; k++) value -= factor[k * n + i]! * b[k]!;
    b[i] = value / factor[i * n + i]!;
  }
}
